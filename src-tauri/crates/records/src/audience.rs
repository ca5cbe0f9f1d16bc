//! Who may read what.

use crate::words::words;

words! {
    /// Who may read a record.
    Access {
        /// Everybody.
        Public = "public" = 1,
        /// The board and its members.
        Board = "board" = 2,
        /// The office's own staff.
        Internal = "internal" = 3,
        /// Named staff only; in no report.
        Restricted = "restricted" = 4,
    }
}

words! {
    /// For whom a text, list, export or report is made.
    Audience {
        /// Everybody.
        Public = "public" = 1,
        /// The board and its members.
        Board = "board" = 2,
        /// The office's own staff.
        Internal = "internal" = 3,
    }
}

impl Audience {
    /// Whether this audience may read a record of that access.
    ///
    /// ```
    /// use records::{Access, Audience};
    /// assert!(Audience::Board.may_read(Access::Public));
    /// assert!(!Audience::Board.may_read(Access::Internal));
    /// assert!(!Audience::Internal.may_read(Access::Restricted));
    /// ```
    pub fn may_read(self, access: Access) -> bool {
        access.code() <= self.code()
    }
}
