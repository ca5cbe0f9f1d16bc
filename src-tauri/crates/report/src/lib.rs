//! Records to blocks, in a language, for an audience. Pure.
