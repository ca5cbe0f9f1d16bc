//! Several threads at one archive.

use crate::builders::{Desk, MORNING};
use archive::{Archive, MeetingsIn, OperationKind};
use records::{Language, Meeting};
use std::{
    ops::ControlFlow,
    sync::atomic::{AtomicBool, Ordering},
};

fn is_shared<T: Send + Sync>() {}

/// Each operation writes a pair; whoever reads sees whole pairs, and all of one moment.
#[test]
fn readers_see_whole_operations_while_others_write() {
    is_shared::<Archive>();
    let desk = Desk::new();
    let done = AtomicBool::new(false);
    let archive = &desk.archive;
    std::thread::scope(|scope| {
        let writers: Vec<_> = (0..2)
            .map(|writer| {
                scope.spawn(move || {
                    for n in 0..15 {
                        let pair = [0, 1].map(|half| {
                            let day = "2022-06-20".parse().unwrap();
                            Meeting::new(archive.new_id(), format!("{writer} {n} {half}"), Language::En, day)
                        });
                        archive
                            .transact(OperationKind::CreateMeeting, |tx| {
                                pair.iter().try_for_each(|meeting| tx.save_meeting(meeting).map(drop))
                            })
                            .unwrap();
                    }
                })
            })
            .collect();
        for _ in 0..3 {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    let mut seen = 0;
                    archive
                        .meetings(MeetingsIn::All, &mut |_| {
                            seen += 1;
                            ControlFlow::Continue(())
                        })
                        .unwrap();
                    assert_eq!(seen % 2, 0);
                }
            });
        }
        for writer in writers {
            writer.join().unwrap();
        }
        done.store(true, Ordering::Relaxed);
    });
    assert_eq!(desk.all().len(), 60);
    assert!(desk.archive.history(None, 1).unwrap()[0].at >= MORNING);
}
