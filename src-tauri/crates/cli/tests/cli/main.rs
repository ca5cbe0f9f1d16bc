//! The command line from end to end: the program itself is started, in an archive and a configuration of its own.

mod damage;
mod desk;
mod exporting;
mod importing;
mod kills;
mod printing;
mod recording;
mod usage;
