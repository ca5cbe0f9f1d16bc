//! An empty Tauri window: what every Tauri program needs at least to show a page.
fn main() {
    if let Err(error) = tauri::Builder::default().run(tauri::generate_context!()) {
        eprintln!("{error}");
    }
}
