//! The window's list: the one that was asked for last, whichever is ready last.

use std::sync::Arc;

/// The window's list view. There is one at a time; pages of an earlier one are refused.
pub(crate) struct List<V> {
    /// The last ticket that was given.
    drawn: u32,
    /// The ticket of the view; tickets up to it are too late.
    kept: u32,
    view: Option<Arc<V>>,
}

impl<V> Default for List<V> {
    fn default() -> Self {
        Self {
            drawn: 0,
            kept: 0,
            view: None,
        }
    }
}

impl<V> List<V> {
    /// A ticket for a view, to be drawn before the work: it becomes the view's number.
    pub(crate) fn draw(&mut self) -> u32 {
        self.drawn += 1;
        self.drawn
    }

    /// Makes a view the list, unless one that was asked for later is there already.
    pub(crate) fn keep(&mut self, ticket: u32, view: V) {
        if ticket > self.kept {
            self.kept = ticket;
            self.view = Some(Arc::new(view));
        }
    }

    /// The view of a ticket, while it is the list.
    pub(crate) fn view(&self, ticket: u32) -> Option<Arc<V>> {
        self.view.clone().filter(|_| ticket == self.kept)
    }

    /// Empties it. What was asked for until now comes too late: it is of an archive that is not open any more.
    pub(crate) fn clear(&mut self) {
        self.kept = self.drawn;
        self.view = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(list: &List<&'static str>, ticket: u32) -> Option<&'static str> {
        list.view(ticket).as_deref().copied()
    }

    #[test]
    fn a_slow_older_view_does_not_take_the_place_of_a_newer_one() {
        let mut list = List::default();
        let (slow, quick) = (list.draw(), list.draw());
        list.keep(quick, "quick");
        list.keep(slow, "slow");
        assert_eq!((shown(&list, quick), shown(&list, slow)), (Some("quick"), None));
        let next = list.draw();
        list.keep(next, "next");
        assert_eq!((shown(&list, next), shown(&list, quick)), (Some("next"), None));
    }

    #[test]
    fn what_was_asked_of_an_archive_that_is_closed_is_not_kept() {
        let mut list = List::default();
        let late = list.draw();
        list.clear();
        list.keep(late, "late");
        assert_eq!(shown(&list, late), None);
        let next = list.draw();
        list.keep(next, "next");
        assert_eq!(shown(&list, next), Some("next"));
    }
}
