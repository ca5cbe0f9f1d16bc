//! Tables and charts in Typst's source.

use super::inlines::{colour, quoted};
use super::source::{Source, list, text};
use serde_json::Value;
use std::fmt::Write;

impl Source {
    pub(super) fn table(&mut self, table: &Value) {
        let columns: Vec<&Value> = list(&table["columns"]).collect();
        let widths: Vec<String> = columns
            .iter()
            .map(|column| match column["share"].as_f64() {
                Some(share) if share > 0.0 => format!("{share}fr"),
                _ => "auto".to_owned(),
            })
            .collect();
        let aligns: Vec<&str> = columns
            .iter()
            .map(|column| match text(column, "align") {
                "right" => "right",
                "centre" => "center",
                _ => "left",
            })
            .collect();
        self.add(if table["full_width"] == true {
            "#small["
        } else {
            "#small(measured: true)["
        });
        self.add("#strong[");
        self.inlines(&table["title"]);
        let _ = write!(
            self.text,
            "]\n#table(columns: ({},), align: ({},), stroke: none, inset: (x: 3pt, y: 1.75pt), table.header(",
            widths.join(", "),
            aligns.join(", ")
        );
        for column in &columns {
            self.add("[");
            self.inlines(&column["head"]);
            self.add("], ");
        }
        self.add("table.hline(stroke: 0.6pt)), ");
        for row in list(&table["rows"]) {
            self.row(row, columns.len());
        }
        self.add(")]");
    }

    fn row(&mut self, row: &Value, columns: usize) {
        for cell in list(&row["cells"]) {
            if row["spanning"] == true {
                let _ = write!(self.text, "table.cell(colspan: {columns})");
            }
            self.add(if row["total"] == true { "[#strong[" } else { "[#[" });
            self.mark(&cell["mark"]);
            let target = cell["leads_to"]
                .as_str()
                .filter(|to| self.anchors.contains(*to))
                .map(str::to_owned);
            if let Some(to) = &target {
                let _ = write!(self.text, "#link(label({}))[", quoted(to));
            }
            self.inlines(&cell["text"]);
            if target.is_some() {
                self.add("]");
            }
            if cell["anchor"].is_string() {
                self.add("#metadata(none)");
                self.label(&cell["anchor"]);
            }
            self.add("]], ");
        }
        match text(row, "rule") {
            "hairline" => self.add("table.hline(stroke: 0.3pt), "),
            "strong" => self.add("table.hline(stroke: 0.6pt), "),
            _ => {}
        }
    }

    pub(super) fn chart(&mut self, chart: &Value) {
        self.add("#small(measured: true)[#strong[");
        self.inlines(&chart["title"]);
        self.add("]\n");
        let drawing = &chart["drawing"];
        match text(drawing, "kind") {
            "columns" => self.columns(drawing),
            "shares" => self.shares(drawing),
            other => {
                self.unknown.insert(format!("chart {other}"));
            }
        }
        self.add("]");
    }

    fn columns(&mut self, drawing: &Value) {
        self.add("#columns-chart((");
        for slot in list(&drawing["slots"]) {
            let _ = write!(self.text, "{}, ", quoted(slot.as_str().unwrap_or_default()));
        }
        self.add("), (");
        for series in list(&drawing["series"]) {
            let _ = write!(self.text, "({}, (", colour(&series["fill"]));
            for value in list(&series["values"]) {
                let _ = write!(self.text, "{}, ", value.as_u64().unwrap_or(0));
            }
            self.add(")), ");
        }
        self.add("))");
    }

    fn shares(&mut self, drawing: &Value) {
        self.add("#shares-chart((");
        for bar in list(&drawing["bars"]) {
            let fill = if bar["mark"]["fill"].is_array() {
                colour(&bar["mark"]["fill"])
            } else {
                "white".to_owned()
            };
            let _ = write!(
                self.text,
                "({fill}, {}, {}, {}, [",
                bar["value"].as_u64().unwrap_or(0),
                quoted(text(bar, "letters")),
                quoted(text(bar, "percent"))
            );
            self.inlines(&bar["name"]);
            self.add("]), ");
        }
        self.add("))");
    }
}
