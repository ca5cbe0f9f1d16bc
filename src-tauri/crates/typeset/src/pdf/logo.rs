//! The office's mark: an SVG drawn as vectors, or a PNG or JPEG picture.
//!
//! Only what prints the same everywhere is drawn: filled and stroked paths in plain colours. A drawing with text (its
//! font may be missing), a script or an effect is refused with what to do about it.

use super::jpeg;
use crate::{LogoError, LogoProblem};
use blocks::{Colour, LogoFormat};
use printpdf::{
    DictItem, ExternalStream, ExternalXObject, LineCapStyle, LineJoinStyle, LinePoint, Op, PaintMode, Point, Polygon,
    PolygonRing, Pt, WindingOrder, XObject, XObjectId,
};
use std::collections::{BTreeMap, BTreeSet};
use usvg::tiny_skia_path::{PathSegment, Point as PathPoint};

/// Larger pictures are refused: nobody prints a mark at this size.
const MOST_PIXELS: u64 = 40_000_000;
/// Drawings with more points are refused: they are traced photographs.
const MOST_POINTS: usize = 200_000;

/// The office's mark, read.
#[derive(Debug)]
pub(crate) enum Logo {
    /// Vectors.
    Drawing(Drawing),
    /// Pixels.
    Picture(Picture),
}

/// Vectors.
#[derive(Debug)]
pub(crate) struct Drawing {
    width: f32,
    height: f32,
    shapes: Vec<Shape>,
}

/// Pixels.
#[derive(Debug)]
pub(crate) struct Picture {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    space: &'static str,
    /// Samples; the file itself where the PDF's reader decodes it.
    colours: Vec<u8>,
    opacity: Option<Vec<u8>>,
    filter: Option<&'static str>,
}

#[derive(Debug)]
struct Shape {
    /// Points in units of the drawing, downwards, and whether each directs a curve.
    rings: Vec<Vec<(f32, f32, bool)>>,
    paint: Paint,
}

#[derive(Debug)]
enum Paint {
    Fill {
        colour: Colour,
        even_odd: bool,
    },
    Stroke {
        colour: Colour,
        width: f32,
        cap: LineCapStyle,
        join: LineJoinStyle,
    },
}

impl Logo {
    /// Reads a mark. Errors: what is wrong with the file.
    pub(crate) fn read(logo: &blocks::Logo) -> Result<Self, LogoError> {
        Self::of(logo.format, &logo.bytes)
    }

    /// The same, of a file that is not in a document yet.
    pub(crate) fn of(format: LogoFormat, bytes: &[u8]) -> Result<Self, LogoError> {
        match format {
            LogoFormat::Svg => drawing(bytes).map(Self::Drawing),
            LogoFormat::Png => picture(bytes).map(Self::Picture),
            LogoFormat::Jpeg => photograph(bytes).map(Self::Picture),
        }
    }

    /// Width and height, in units of the drawing or in pixels.
    pub(crate) fn size(&self) -> (f32, f32) {
        match self {
            Self::Drawing(drawing) => (drawing.width, drawing.height),
            Self::Picture(picture) => (picture.width as f32, picture.height as f32),
        }
    }

    /// The picture as an object of the file; None for a drawing.
    pub(super) fn external_object(&self) -> Option<(XObjectId, XObject)> {
        let Self::Picture(picture) = self else { return None };
        let mut dict = image(picture.width, picture.height, picture.space);
        if let Some(filter) = picture.filter {
            dict.insert("Filter".to_owned(), DictItem::Name(filter.as_bytes().to_vec()));
        }
        if let Some(opacity) = &picture.opacity {
            let dict_of_mask = image(picture.width, picture.height, "DeviceGray");
            let stream = ExternalStream {
                dict: dict_of_mask,
                content: opacity.clone(),
                compress: true,
            };
            dict.insert("SMask".to_owned(), DictItem::Stream { stream });
        }
        let stream = ExternalStream {
            dict,
            content: picture.colours.clone(),
            compress: picture.filter.is_none(),
        };
        Some((
            picture_id(),
            XObject::External(ExternalXObject {
                stream,
                width: None,
                height: None,
                dpi: None,
            }),
        ))
    }
}

/// The name of the picture in the resources of pages.
pub(super) fn picture_id() -> XObjectId {
    XObjectId("Logo".to_owned())
}

/// The dictionary of resources that names the picture, found in what printpdf wrote.
pub(super) fn resources(file: &lopdf::Document) -> lopdf::Dictionary {
    let images = || {
        file.objects.iter().filter_map(|(id, object)| {
            let dict = &object.as_stream().ok()?.dict;
            let is_image = dict.get(b"Subtype").and_then(lopdf::Object::as_name).ok() == Some(b"Image");
            is_image.then_some((*id, dict))
        })
    };
    let masks: BTreeSet<lopdf::ObjectId> = images()
        .filter_map(|(_, dict)| dict.get(b"SMask").and_then(lopdf::Object::as_reference).ok())
        .collect();
    let mut resources = lopdf::Dictionary::new();
    if let Some((id, _)) = images().find(|(id, _)| !masks.contains(id)) {
        resources.set(picture_id().0, lopdf::Object::Reference(id));
    }
    resources
}

fn image(width: u32, height: u32, colours: &str) -> BTreeMap<String, DictItem> {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(i64::from(width))),
        ("Height".to_owned(), DictItem::Int(i64::from(height))),
        ("ColorSpace".to_owned(), name(colours)),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
    ])
}

impl Drawing {
    /// printpdf's operations that draw it with its lower left corner at (x, y).
    pub(super) fn operations(&self, x: f32, y: f32, scale: f32) -> Vec<Op> {
        let mut operations = Vec::new();
        let at = |point: &(f32, f32, bool)| LinePoint {
            p: Point {
                x: Pt(x + point.0 * scale),
                y: Pt(y + (self.height - point.1) * scale),
            },
            bezier: point.2,
        };
        for shape in &self.shapes {
            let (mode, winding_order) = match &shape.paint {
                Paint::Fill { colour, even_odd } => {
                    operations.push(Op::SetFillColor {
                        col: super::content::paint(Some(*colour)),
                    });
                    (
                        PaintMode::Fill,
                        if *even_odd {
                            WindingOrder::EvenOdd
                        } else {
                            WindingOrder::NonZero
                        },
                    )
                }
                Paint::Stroke {
                    colour,
                    width,
                    cap,
                    join,
                } => {
                    operations.push(Op::SetOutlineColor {
                        col: super::content::paint(Some(*colour)),
                    });
                    operations.push(Op::SetOutlineThickness { pt: Pt(width * scale) });
                    operations.push(Op::SetLineCapStyle { cap: *cap });
                    operations.push(Op::SetLineJoinStyle { join: *join });
                    (PaintMode::Stroke, WindingOrder::NonZero)
                }
            };
            let ring = |points: &Vec<(f32, f32, bool)>| PolygonRing {
                points: points.iter().map(at).collect(),
            };
            let rings = shape.rings.iter().map(ring).collect();
            operations.push(Op::DrawPolygon {
                polygon: Polygon {
                    rings,
                    mode,
                    winding_order,
                },
            });
        }
        operations
    }
}

fn drawing(bytes: &[u8]) -> Result<Drawing, LogoError> {
    let unreadable = |reason: String| LogoError {
        problem: LogoProblem::Unreadable,
        detail: reason,
    };
    let text = std::str::from_utf8(bytes).map_err(|error| unreadable(error.to_string()))?;
    let xml = roxmltree::Document::parse(text).map_err(|error| unreadable(error.to_string()))?;
    for node in xml.descendants().filter(roxmltree::Node::is_element) {
        let problem = match node.tag_name().name() {
            "text" | "tspan" | "textPath" => LogoProblem::Text,
            "script" | "foreignObject" | "animate" | "animateTransform" | "set" => LogoProblem::Script,
            "image" | "feImage" => LogoProblem::Picture,
            _ => continue,
        };
        return Err(LogoError {
            problem,
            detail: format!("<{}>", node.tag_name().name()),
        });
    }
    let tree =
        usvg::Tree::from_xmltree(&xml, &usvg::Options::default()).map_err(|error| unreadable(error.to_string()))?;
    let mut drawing = Drawing {
        width: tree.size().width(),
        height: tree.size().height(),
        shapes: Vec::new(),
    };
    add_group(&mut drawing, tree.root(), 1.0)?;
    if drawing.shapes.is_empty() {
        return Err(LogoError {
            problem: LogoProblem::Empty,
            detail: String::new(),
        });
    }
    let points: usize = drawing.shapes.iter().flat_map(|shape| &shape.rings).map(Vec::len).sum();
    if points > MOST_POINTS {
        return Err(LogoError {
            problem: LogoProblem::TooLarge,
            detail: format!("{points} points"),
        });
    }
    Ok(drawing)
}

fn add_group(drawing: &mut Drawing, group: &usvg::Group, opacity: f32) -> Result<(), LogoError> {
    let effect = |detail: &str| {
        Err(LogoError {
            problem: LogoProblem::Effect,
            detail: detail.to_owned(),
        })
    };
    if group.clip_path().is_some() || group.mask().is_some() || !group.filters().is_empty() {
        return effect("clipping, mask or filter");
    }
    if group.blend_mode() != usvg::BlendMode::Normal {
        return effect("blending");
    }
    let opacity = opacity * group.opacity().get();
    for node in group.children() {
        match node {
            usvg::Node::Group(group) => add_group(drawing, group, opacity)?,
            usvg::Node::Path(path) if path.is_visible() => add_path(drawing, path, opacity)?,
            usvg::Node::Path(_) => {}
            usvg::Node::Image(_) => {
                return Err(LogoError {
                    problem: LogoProblem::Picture,
                    detail: "<image>".into(),
                });
            }
            usvg::Node::Text(_) => {
                return Err(LogoError {
                    problem: LogoProblem::Text,
                    detail: "<text>".into(),
                });
            }
        }
    }
    Ok(())
}

fn add_path(drawing: &mut Drawing, path: &usvg::Path, opacity: f32) -> Result<(), LogoError> {
    let transform = path.abs_transform();
    let Some(outline) = path.data().clone().transform(transform) else {
        return Ok(());
    };
    let fill = match path.fill() {
        Some(fill) => Some(Paint::Fill {
            colour: plain(fill.paint(), opacity * fill.opacity().get())?,
            even_odd: fill.rule() == usvg::FillRule::EvenOdd,
        }),
        None => None,
    };
    let stroke = match path.stroke() {
        Some(stroke) if stroke.dasharray().is_some() => {
            return Err(LogoError {
                problem: LogoProblem::Effect,
                detail: "dashed line".to_owned(),
            });
        }
        Some(stroke) => Some(Paint::Stroke {
            colour: plain(stroke.paint(), opacity * stroke.opacity().get())?,
            width: stroke.width().get() * (transform.sx * transform.sy - transform.kx * transform.ky).abs().sqrt(),
            cap: match stroke.linecap() {
                usvg::LineCap::Butt => LineCapStyle::Butt,
                usvg::LineCap::Round => LineCapStyle::Round,
                usvg::LineCap::Square => LineCapStyle::ProjectingSquare,
            },
            join: match stroke.linejoin() {
                usvg::LineJoin::Miter | usvg::LineJoin::MiterClip => LineJoinStyle::Miter,
                usvg::LineJoin::Round => LineJoinStyle::Round,
                usvg::LineJoin::Bevel => LineJoinStyle::Bevel,
            },
        }),
        None => None,
    };
    let mut paints: Vec<Paint> = fill.into_iter().chain(stroke).collect();
    if path.paint_order() == usvg::PaintOrder::StrokeAndFill {
        paints.reverse();
    }
    drawing.shapes.extend(paints.into_iter().map(|paint| Shape {
        rings: rings(&outline),
        paint,
    }));
    Ok(())
}

/// A plain colour; what is transparent is mixed with the white of the paper.
fn plain(paint: &usvg::Paint, opacity: f32) -> Result<Colour, LogoError> {
    let usvg::Paint::Color(colour) = paint else {
        return Err(LogoError {
            problem: LogoProblem::Effect,
            detail: "gradient or pattern".to_owned(),
        });
    };
    let mix = |channel: u8| (255.0 - (255.0 - f32::from(channel)) * opacity.clamp(0.0, 1.0)).round() as u8;
    Ok(Colour(mix(colour.red), mix(colour.green), mix(colour.blue)))
}

fn rings(path: &usvg::tiny_skia_path::Path) -> Vec<Vec<(f32, f32, bool)>> {
    let mut rings: Vec<Vec<(f32, f32, bool)>> = Vec::new();
    let mut last = PathPoint::zero();
    for segment in path.segments() {
        let ring = match (segment, rings.last_mut()) {
            (PathSegment::MoveTo(to), _) => {
                rings.push(vec![(to.x, to.y, false)]);
                last = to;
                continue;
            }
            (_, Some(ring)) => ring,
            (_, None) => continue,
        };
        match segment {
            PathSegment::MoveTo(_) => {}
            PathSegment::LineTo(to) => {
                ring.push((to.x, to.y, false));
                last = to;
            }
            PathSegment::QuadTo(control, to) => {
                let third = |from: PathPoint| {
                    (
                        from.x + (control.x - from.x) * 2.0 / 3.0,
                        from.y + (control.y - from.y) * 2.0 / 3.0,
                        true,
                    )
                };
                ring.extend([third(last), third(to), (to.x, to.y, false)]);
                last = to;
            }
            PathSegment::CubicTo(first, second, to) => {
                ring.extend([
                    (first.x, first.y, true),
                    (second.x, second.y, true),
                    (to.x, to.y, false),
                ]);
                last = to;
            }
            PathSegment::Close => {
                if let Some(first) = ring.first().copied() {
                    ring.push((first.0, first.1, false));
                    last = PathPoint::from_xy(first.0, first.1);
                }
            }
        }
    }
    rings
}

fn picture(bytes: &[u8]) -> Result<Picture, LogoError> {
    let unreadable = |error: png::DecodingError| LogoError {
        problem: LogoProblem::Unreadable,
        detail: error.to_string(),
    };
    let too_large = |detail: String| LogoError {
        problem: LogoProblem::TooLarge,
        detail,
    };
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(unreadable)?;
    let (width, height) = (reader.info().width, reader.info().height);
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(too_large(format!("{width} × {height} pixels")));
    }
    let size = reader
        .output_buffer_size()
        .ok_or_else(|| too_large(format!("{width} × {height} pixels")))?;
    let mut pixels = vec![0; size];
    let frame = reader.next_frame(&mut pixels).map_err(unreadable)?;
    pixels.truncate(frame.buffer_size());
    let channels = frame.color_type.samples();
    let mut colours = Vec::with_capacity(pixels.len());
    let mut opacity = matches!(channels, 2 | 4).then(Vec::new);
    for pixel in pixels.chunks_exact(channels) {
        match *pixel {
            [grey] => colours.extend([grey; 3]),
            [grey, alpha] => {
                colours.extend([grey; 3]);
                opacity.iter_mut().for_each(|opacity| opacity.push(alpha));
            }
            [r, g, b] => colours.extend([r, g, b]),
            [r, g, b, alpha] => {
                colours.extend([r, g, b]);
                opacity.iter_mut().for_each(|opacity| opacity.push(alpha));
            }
            _ => {}
        }
    }
    Ok(Picture {
        width,
        height,
        space: "DeviceRGB",
        colours,
        opacity,
        filter: None,
    })
}

/// A JPEG passes through undecoded.
fn photograph(bytes: &[u8]) -> Result<Picture, LogoError> {
    let refused = |problem, detail: String| LogoError { problem, detail };
    let head = jpeg::head(bytes).map_err(|reason| refused(LogoProblem::Unreadable, reason.to_owned()))?;
    let jpeg::Head { width, height, .. } = head;
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(refused(LogoProblem::TooLarge, format!("{width} × {height} pixels")));
    }
    let space = match head.components {
        1 => "DeviceGray",
        3 => "DeviceRGB",
        _ => return Err(refused(LogoProblem::Effect, "CMYK colours".to_owned())),
    };
    Ok(Picture {
        width,
        height,
        space,
        colours: bytes.to_vec(),
        opacity: None,
        filter: Some("DCTDecode"),
    })
}
