//! The PDFs that were made since the program started, and where they were saved.

use std::{
    collections::{BTreeSet, VecDeque},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

/// How many PDFs stay in memory: the one that is shown, and those that a person may still go back to.
const KEPT: usize = 3;

/// Made PDFs by the number of their job.
#[derive(Debug, Default)]
pub(crate) struct Reports {
    made: Mutex<VecDeque<(u32, Arc<[u8]>)>>,
    written: Mutex<BTreeSet<PathBuf>>,
}

impl Reports {
    /// Keeps a PDF and lets go of the oldest.
    pub(crate) fn keep(&self, job: u32, pdf: Vec<u8>) {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.push_back((job, pdf.into()));
        while made.len() > KEPT {
            made.pop_front();
        }
    }

    /// The PDF of a job, as long as it is kept.
    pub(crate) fn pdf(&self, job: u32) -> Option<Arc<[u8]>> {
        let made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.iter()
            .find(|(number, _)| *number == job)
            .map(|(_, pdf)| Arc::clone(pdf))
    }

    /// Lets go of all PDFs: they belong to an archive that was closed. Files that were saved stay known.
    pub(crate) fn clear(&self) {
        self.made.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Remembers that this program wrote a file.
    pub(crate) fn wrote(&self, path: &Path) {
        self.written
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(path.to_owned());
    }

    /// Whether this program wrote that file. Nothing else is handed to the system's viewer.
    pub(crate) fn has_written(&self, path: &Path) -> bool {
        self.written
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .contains(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_pdfs_stay() {
        let reports = Reports::default();
        (1..=5).for_each(|job| reports.keep(job, vec![job as u8]));
        let kept: Vec<u32> = (1..=5).filter(|job| reports.pdf(*job).is_some()).collect();
        assert_eq!(kept, [3, 4, 5]);
        assert_eq!(reports.pdf(4).as_deref(), Some(&[4][..]));
        reports.clear();
        assert!(reports.pdf(5).is_none());
    }

    #[test]
    fn only_files_that_were_written_here_are_known() {
        let reports = Reports::default();
        reports.wrote(Path::new("/reports/2022.pdf"));
        assert!(reports.has_written(Path::new("/reports/2022.pdf")));
        assert!(!reports.has_written(Path::new("/reports/2021.pdf")));
    }
}
