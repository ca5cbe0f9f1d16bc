//! The structure tree: the elements of [`Tags`](crate::tags::Tags) as objects of the file, and the way back to them from
//! pages and links.

use super::Link;
use super::fonts::text_string;
use crate::items::Target;
use crate::setter::{Setter, Stopped};
use crate::tags::{Element, ElementId, Kid, Scope, Tag};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// Between two looks at whether to stop.
const PATIENCE: usize = 1024;

/// Writes the structure of all pages. `links` and `marked` are by page.
pub(super) fn write(
    file: &mut Document,
    setter: &mut Setter<'_>,
    pages: &[ObjectId],
    links: &[Vec<Link>],
    marked: &[Vec<ElementId>],
) -> Result<(), Stopped> {
    let ids: Vec<ObjectId> = setter.tags.elements.iter().map(|_| file.new_object_id()).collect();
    let root = file.new_object_id();
    let parents = file.new_object_id();
    let annotations = annotations(file, pages, links);
    // Keys of the parent tree: pages first, then links.
    let mut numbers: Vec<Object> = Vec::new();
    for (page, elements) in marked.iter().enumerate() {
        let elements: Vec<Object> = elements
            .iter()
            .map(|element| Object::Reference(ids[element.0 as usize]))
            .collect();
        let list = file.add_object(elements);
        numbers.extend([Object::Integer(page as i64), Object::Reference(list)]);
        if let Ok(dictionary) = file.get_dictionary_mut(pages[page]) {
            dictionary.set("StructParents", page as i64);
            dictionary.set("Tabs", "S");
        }
    }
    let mut key = pages.len() as i64;
    for (page, links) in links.iter().enumerate() {
        for (link, annotation) in links.iter().zip(&annotations[page]) {
            numbers.extend([Object::Integer(key), Object::Reference(ids[link.element.0 as usize])]);
            if let Ok(dictionary) = file.get_dictionary_mut(*annotation) {
                dictionary.set("StructParent", key);
            }
            key += 1;
        }
    }
    let elements = std::mem::take(&mut setter.tags.elements);
    for (at, element) in elements.iter().enumerate() {
        if at % PATIENCE == 0 {
            setter.watch.tick()?;
        }
        let parent = element.parent.map_or(root, |ElementId(parent)| ids[parent as usize]);
        let mut dictionary = dictionary_of(element, setter, pages, &ids, &annotations);
        dictionary.set("P", Object::Reference(parent));
        if element.tag == Tag::Note {
            dictionary.set("ID", Object::string_literal(format!("note{at}")));
        }
        file.set_object(ids[at], dictionary);
    }
    file.set_object(parents, dictionary! { "Nums" => numbers });
    let root_dictionary = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![Object::Reference(ids[0])],
        "ParentTree" => Object::Reference(parents),
        "ParentTreeNextKey" => key,
    };
    file.set_object(root, root_dictionary);
    if let Ok(catalog) = file.catalog_mut() {
        catalog.set("StructTreeRoot", Object::Reference(root));
    }
    Ok(())
}

fn dictionary_of(
    element: &Element,
    setter: &Setter<'_>,
    pages: &[ObjectId],
    ids: &[ObjectId],
    annotations: &[Vec<ObjectId>],
) -> Dictionary {
    let mut dictionary = dictionary! { "S" => element.tag.name() };
    // Content of the element's first page is written as a number, that of others with its page.
    let own_page = element.kids.iter().find_map(|kid| match kid {
        Kid::Marked { page, .. } => Some(*page),
        Kid::Element(_) | Kid::Annotation { .. } => None,
    });
    if let Some(page) = own_page {
        dictionary.set("Pg", Object::Reference(pages[page as usize]));
    }
    let mut kids: Vec<Object> = element
        .kids
        .iter()
        .map(|kid| match kid {
            Kid::Element(ElementId(at)) => Object::Reference(ids[*at as usize]),
            Kid::Marked { page, content } if Some(*page) == own_page => Object::Integer(i64::from(*content)),
            Kid::Marked { page, content } => Object::Dictionary(dictionary! {
                "Type" => "MCR",
                "Pg" => Object::Reference(pages[*page as usize]),
                "MCID" => i64::from(*content),
            }),
            Kid::Annotation { page, number } => Object::Dictionary(dictionary! {
                "Type" => "OBJR",
                "Pg" => Object::Reference(pages[*page as usize]),
                "Obj" => Object::Reference(annotations[*page as usize][*number as usize]),
            }),
        })
        .collect();
    match kids.len() {
        0 => {}
        1 => dictionary.set("K", kids.remove(0)),
        _ => dictionary.set("K", kids),
    }
    if let Some(language) = element.language {
        dictionary.set("Lang", Object::string_literal(setter.shaper.tag(language)));
    }
    let mut attributes = Dictionary::new();
    match &element.alternative {
        // The cells are read, so a table is summed up, not replaced.
        Some(summary) if element.tag == Tag::Table => attributes.set("Summary", text_string(summary)),
        Some(alternative) => dictionary.set("Alt", text_string(alternative)),
        None => {}
    }
    if let Some(scope) = element.scope {
        attributes.set(
            "Scope",
            match scope {
                Scope::Column => "Column",
                Scope::Row => "Row",
            },
        );
    }
    if element.columns > 1 {
        attributes.set("ColSpan", i64::from(element.columns));
    }
    if !attributes.is_empty() {
        attributes.set("O", "Table");
        dictionary.set("A", attributes);
    }
    dictionary
}

/// Makes the links of each page objects of their own, with what printpdf leaves out.
fn annotations(file: &mut Document, pages: &[ObjectId], links: &[Vec<Link>]) -> Vec<Vec<ObjectId>> {
    pages
        .iter()
        .zip(links)
        .map(|(page, links)| {
            let drawn = file
                .get_dictionary_mut(*page)
                .ok()
                .and_then(|page| page.remove(b"Annots"));
            let Some(Object::Array(drawn)) = drawn else {
                return Vec::new();
            };
            let ids: Vec<ObjectId> = drawn
                .into_iter()
                .zip(links)
                .map(|(mut annotation, link)| {
                    if let Ok(dictionary) = annotation.as_dict_mut() {
                        // It is printed as well, and says where it leads.
                        dictionary.set("F", 4);
                        dictionary.remove(b"C");
                        let contents = match &link.to {
                            Target::Away(address) => text_string(address),
                            Target::Within(_) => text_string(&link.words),
                        };
                        dictionary.set("Contents", contents);
                    }
                    file.add_object(annotation)
                })
                .collect();
            if !ids.is_empty()
                && let Ok(page) = file.get_dictionary_mut(*page)
            {
                page.set(
                    "Annots",
                    ids.iter().map(|id| Object::Reference(*id)).collect::<Vec<_>>(),
                );
            }
            ids
        })
        .collect()
}
