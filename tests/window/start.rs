//! The first start, the second one, and a start that finds the program running.

use crate::place::Place;
use serde_json::json;

#[tokio::test]
async fn a_first_start_leads_into_the_sample_office_and_a_second_one_finds_it_again() {
    let place = Place::new("start");
    let window = place.start(&[]).await;
    window.element("welcome").await;
    window.picture("welcome").await;
    window.fill("author", "Maja Pinjo").await;
    window.press("sample").await;
    window.reads("count", "12 meetings").await;
    window
        .until("twelve rows", async || {
            window
                .script("return document.querySelectorAll('[data-meeting]').length")
                .await
                == json!(12)
        })
        .await;
    window.picture("list").await;
    window.close().await;
    assert_eq!(place.profile().author(), Some("Maja Pinjo"));

    let window = place.start(&[]).await;
    let known = window.css("[data-test='recent'] button").await;
    let name = place.profile().recent()[0].name.clone();
    assert!(known.text().await.unwrap().contains(&name));
    window.picture("welcome-again").await;
    known.click().await.unwrap();
    window.reads("count", "12 meetings").await;
    window.close().await;
}

#[tokio::test]
async fn a_folder_that_is_no_register_is_refused_in_words() {
    let place = Place::of("refused", "Maja Pinjo");
    std::fs::create_dir(place.path("Holiday pictures")).unwrap();
    let window = place.start(&[]).await;
    window.press("open-office").await;
    window
        .fill("path", &place.path("Holiday pictures").display().to_string())
        .await;
    window.press("go").await;
    window.reads("problem", "not an office").await;
    window.picture("no-register").await;
    window.close().await;
}

#[tokio::test]
async fn a_new_office_is_made_and_empty() {
    let place = Place::of("new-office", "Maja Pinjo");
    let window = place.start(&[]).await;
    window.press("new-office").await;
    window.fill("office-name", "Secretariat of the Sava Commission").await;
    window
        .fill("path", &place.path("Sava.rapporteur").display().to_string())
        .await;
    window.press("go").await;
    window.element("empty").await;
    window.picture("empty").await;
    window.close().await;
    let session = place.read(&place.path("Sava.rapporteur"));
    assert_eq!(session.name(), "Secretariat of the Sava Commission");
}

#[tokio::test]
async fn a_second_start_speaks_to_the_first_one() {
    let place = Place::of("second", "Maja Pinjo");
    let window = place.start(&["--sample"]).await;
    window.reads("count", "12 meetings").await;
    let other = place.path("Sava.rapporteur");
    let office = office::NewOffice {
        name: "Sava Commission".to_owned(),
        language: office::records::Language::En,
    };
    drop(office::Session::create(&other, &office, &place.profile()).unwrap());

    let status = window.program().beside(&place).arg(&other).status().unwrap();
    assert!(status.success(), "the second start hands over and ends");
    window.element("empty").await;
    assert!(window.page().await.contains("Sava Commission"));
    window.close().await;
}

#[test]
fn without_a_display_the_program_says_so_and_ends() {
    let place = Place::new("no-display");
    let mut command = place.command(env!("CARGO_BIN_EXE_rapporteur"));
    let output = command
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("no display") && said.lines().count() == 1, "{said}");
}
