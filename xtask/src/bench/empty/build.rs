//! Compiles the configuration of the empty window in.
fn main() {
    tauri_build::build();
}
