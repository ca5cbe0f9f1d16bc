//! Tauri's build step, told where this project keeps its capabilities and permissions.

fn main() {
    // The build script runs in the package root, which is the repository's root: tauri.conf.json, icons/ and ui/ are
    // found there. Custom patterns print no rerun-if-changed of their own.
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=src-tauri/permissions");
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .capabilities_path_pattern("./src-tauri/capabilities/**/*")
            .app_manifest(tauri_build::AppManifest::new().permissions_path_pattern("./src-tauri/permissions/**/*")),
    )
    .expect("tauri.conf.json, capabilities and permissions must be valid to build the app");
}
