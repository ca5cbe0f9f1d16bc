//! The outline: bookmarks for chapters, their entries and the headings that have an anchor.

use super::fonts::text_string;
use crate::flow::Bookmark;
use crate::style::{LINE, PAGE_HEIGHT};
use lopdf::{Document, Object, ObjectId, dictionary};

/// A bookmark with its place in the tree.
#[derive(Default)]
struct Leaf {
    parent: Option<usize>,
    kids: Vec<usize>,
}

/// Writes the outline, if there is one.
pub(super) fn write(file: &mut Document, bookmarks: &[Bookmark], pages: &[ObjectId]) {
    if bookmarks.is_empty() {
        return;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| file.new_object_id()).collect();
    let (top, leaves) = tree(bookmarks);
    for (at, bookmark) in bookmarks.iter().enumerate() {
        let leaf = &leaves[at];
        let siblings = leaf.parent.map_or(&top, |parent| &leaves[parent].kids);
        let place = siblings.iter().position(|sibling| *sibling == at).unwrap_or_default();
        let y = PAGE_HEIGHT - (bookmark.place.y - LINE).max(0.0);
        let destination = vec![
            Object::Reference(pages[bookmark.place.page]),
            Object::Name(b"XYZ".to_vec()),
            Object::Null,
            Object::Real(y),
            Object::Null,
        ];
        let mut item = dictionary! {
            "Title" => text_string(&bookmark.title),
            "Parent" => Object::Reference(leaf.parent.map_or(root, |parent| ids[parent])),
            "Dest" => destination,
        };
        if let Some(before) = place.checked_sub(1) {
            item.set("Prev", Object::Reference(ids[siblings[before]]));
        }
        if let Some(next) = siblings.get(place + 1) {
            item.set("Next", Object::Reference(ids[*next]));
        }
        if let (Some(first), Some(last)) = (leaf.kids.first(), leaf.kids.last()) {
            item.set("First", Object::Reference(ids[*first]));
            item.set("Last", Object::Reference(ids[*last]));
            // Negative: closed until the reader opens it.
            item.set("Count", -(leaf.kids.len() as i64));
        }
        file.set_object(ids[at], item);
    }
    let outline = dictionary! {
        "Type" => "Outlines",
        "First" => Object::Reference(ids[top[0]]),
        "Last" => Object::Reference(ids[top[top.len() - 1]]),
        "Count" => top.len() as i64,
    };
    file.set_object(root, outline);
    if let Ok(catalog) = file.catalog_mut() {
        catalog.set("Outlines", Object::Reference(root));
        catalog.set("PageMode", "UseOutlines");
    }
}

/// The tree that the levels make. A level that is left out is nobody's parent.
fn tree(bookmarks: &[Bookmark]) -> (Vec<usize>, Vec<Leaf>) {
    let mut leaves: Vec<Leaf> = Vec::with_capacity(bookmarks.len());
    let mut top = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, bookmark) in bookmarks.iter().enumerate() {
        while open.last().is_some_and(|last| bookmarks[*last].level >= bookmark.level) {
            open.pop();
        }
        let parent = open.last().copied();
        match parent {
            Some(parent) => leaves[parent].kids.push(at),
            None => top.push(at),
        }
        leaves.push(Leaf {
            parent,
            kids: Vec::new(),
        });
        open.push(at);
    }
    (top, leaves)
}
