//! What the file says of itself: title, author, language, dates, colours, identity.
//!
//! Nothing depends on the clock, the machine or chance: dates are the document's, the identity comes from its content.

use super::fonts::text_string;
use blocks::Document as Source;
use lopdf::{Document, Object, Stream, StringFormat, dictionary};

/// The program, as it is named in the file.
const PRODUCER: &str = concat!("Rapporteur ", env!("CARGO_PKG_VERSION"));
/// sRGB, 480 bytes. color/README.md says where it comes from.
const SRGB: &[u8] = include_bytes!("../../color/sRGB-v4.icc");

/// Writes the metadata of a document whose pages, structure and outline stand.
pub(super) fn write(file: &mut Document, source: &Source) {
    file.version = "1.7".to_owned();
    let (xmp_date, info_date) = dates(&source.date);
    let xmp = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp(source, &xmp_date).into_bytes(),
    );
    // Programs that know nothing of PDF find the metadata, so it is not compressed.
    let xmp = file.add_object(xmp.with_compression(false));
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB IEC61966-2.1"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "RegistryName" => Object::string_literal("http://www.color.org"),
        "DestOutputProfile" => Object::Reference(profile),
    };
    let mut info = dictionary! {
        "Title" => text_string(&source.title),
        "Author" => text_string(&source.author),
        "Creator" => text_string(PRODUCER),
        "Producer" => text_string(PRODUCER),
        "CreationDate" => Object::string_literal(info_date.as_str()),
        "ModDate" => Object::string_literal(info_date.as_str()),
    };
    if !source.subject.is_empty() {
        info.set("Subject", text_string(&source.subject));
    }
    let info = file.add_object(info);
    if let Ok(old) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.objects.remove(&old);
    }
    file.trailer.set("Info", Object::Reference(info));
    if let Ok(catalog) = file.catalog_mut() {
        catalog.set("Metadata", Object::Reference(xmp));
        catalog.set("Lang", Object::string_literal(source.language.as_str()));
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
        catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
        catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
        // Facing pages, the cover alone, as they are printed and bound.
        catalog.set("PageLayout", "TwoPageRight");
        let decimal = Object::Dictionary(dictionary! { "S" => "D" });
        catalog.set(
            "PageLabels",
            dictionary! { "Nums" => vec![Object::Integer(0), decimal] },
        );
    }
    let identity = Object::String(identity(file), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![identity.clone(), identity]);
}

/// A day as XMP and as the information dictionary write it: noon, universal time.
fn dates(day: &str) -> (String, String) {
    let is_day = day.len() == 10
        && day.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let day = if is_day { day } else { "2000-01-01" };
    (format!("{day}T12:00:00Z"), format!("D:{}120000Z", day.replace('-', "")))
}

fn xmp(source: &Source, date: &str) -> String {
    let [title, author, subject, language] =
        [&source.title, &source.author, &source.subject, &source.language].map(|text| escaped(text));
    let description = if subject.is_empty() {
        String::new()
    } else {
        format!("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li></rdf:Alt></dc:description>")
    };
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\
         <dc:format>application/pdf</dc:format>\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
         <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>{description}\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\
         <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>\
         <xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool><pdf:Producer>{PRODUCER}</pdf:Producer>\
         </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>"
    )
}

/// Text as XML content. Characters that XML does not know are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => out.push(other),
        }
    }
    out
}

/// Sixteen bytes that are the same for the same content: FNV-1a, twice, over all streams and dates.
fn identity(file: &Document) -> Vec<u8> {
    let mut hashes = [0xcbf2_9ce4_8422_2325_u64, 0x8422_2325_cbf2_9ce4];
    let mut add = |bytes: &[u8]| {
        for byte in bytes {
            for hash in &mut hashes {
                *hash = (*hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
            }
            hashes[1] = hashes[1].rotate_left(5);
        }
    };
    for (id, object) in &file.objects {
        add(&id.0.to_be_bytes());
        if let Object::Stream(stream) = object {
            add(&stream.content);
        }
    }
    hashes.into_iter().flat_map(u64::to_be_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_escaped_in_xml() {
        assert_eq!(escaped("A & B <\u{1}\"C\">"), "A &amp; B &lt;&quot;C&quot;&gt;");
    }

    #[test]
    fn a_day_that_is_none_does_not_spoil_the_file() {
        assert_eq!(dates("2023-01-27").1, "D:20230127120000Z");
        assert_eq!(dates("tomorrow").1, "D:20000101120000Z");
    }
}
