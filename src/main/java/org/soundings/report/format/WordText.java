package org.soundings.report.format;

import java.util.List;
import org.soundings.report.drawing.Lettering;
import org.soundings.report.table.ReportTable;
import org.soundings.report.wording.Language;

/**
 * The body of a Word document (WordprocessingML), filled from its beginning: paragraphs in its
 * styles, and tables whose heads repeat on each page.
 */
public final class WordText {
  /** Keeps a head on the page of the first line: LibreOffice loses the lines of one left alone. */
  private static final String WITH_NEXT = "<w:keepNext/>";

  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** How a paragraph looks; each is a style of the document. */
  public enum Style {
    TITLE("Title"),
    SUBTITLE("Subtitle"),
    PART("Heading1"),
    FINDING("Heading2"),
    TEXT("Normal"),
    CAPTION("Caption"),
    NOTE("Note");

    private final String id;

    Style(String id) {
      this.id = id;
    }
  }

  private final Language language;
  private final StringBuilder xml = new StringBuilder();

  /**
   * @param language of what is not in the tables themselves
   */
  public WordText(Language language) {
    this.language = language;
  }

  /** Adds a paragraph; signs that XML does not allow are left out. */
  public void paragraph(Style style, String text) {
    xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style.id).append("\"/></w:pPr>");
    run("", text);
    xml.append("</w:p>");
  }

  /**
   * Adds a table, with what its lines leave out as a note behind it. Its caption is a paragraph of
   * its own.
   *
   * @param name what it is called for those who have it read to them
   */
  public void table(String name, ReportTable table) {
    List<ReportTable.Head> head = head(table);
    WordColumns columns = WordColumns.of(table, head, columns(table, head));
    xml.append(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Numbers\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>")
        .append("<w:tblLook w:val=\"0020\" w:firstRow=\"1\"/><w:tblCaption w:val=\"")
        .append(escaped(name))
        .append("\"/></w:tblPr><w:tblGrid>");
    for (int width : columns.widths()) {
      xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    xml.append("</w:tblGrid>");
    head(head, columns);
    table.lines().forEach(line -> line(line, columns));
    table.feet().forEach(line -> line(line, columns));
    xml.append("</w:tbl>");
    if (table.rest() != null) {
      paragraph(Style.NOTE, table.rest());
    }
  }

  private static int columns(ReportTable table, List<ReportTable.Head> head) {
    int most = head.size();
    for (ReportTable.Line line : table.lines()) {
      most = Math.max(most, 1 + line.entries().size());
    }
    return Math.max(1, most);
  }

  private List<ReportTable.Head> head(ReportTable table) {
    return table.head().isEmpty()
        ? List.of(
            ReportTable.Head.of(language.say("document.statistic")),
            ReportTable.Head.of(language.say("document.value")))
        : table.head();
  }

  private void head(List<ReportTable.Head> head, WordColumns columns) {
    xml.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (int c = 0; c < columns.widths().size(); c++) {
      ReportTable.Head of = c < head.size() ? head.get(c) : ReportTable.Head.of("");
      cell(c, columns, of.name(), of.under(), WITH_NEXT);
    }
    xml.append("</w:tr>");
  }

  private void line(ReportTable.Line line, WordColumns columns) {
    xml.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    cell(0, columns, line.name(), "", "");
    for (int c = 1; c < columns.widths().size(); c++) {
      ReportTable.Entry entry =
          c <= line.entries().size() ? line.entries().get(c - 1) : ReportTable.Entry.EMPTY;
      cell(c, columns, entry.text(), entry.under(), "");
    }
    xml.append("</w:tr>");
  }

  private void cell(int column, WordColumns columns, String text, String under, String kept) {
    xml.append("<w:tc><w:tcPr><w:tcW w:w=\"")
        .append(columns.widths().get(column))
        .append("\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"")
        .append(column == 0 ? "TableName" : "TableNumber")
        .append("\"/>")
        .append(kept)
        .append("</w:pPr>");
    String size =
        columns.size() == WordColumns.USUAL
            ? ""
            : "<w:rPr><w:sz w:val=\"" + columns.size() + "\"/></w:rPr>";
    run(size, text);
    if (!under.isEmpty()) {
      xml.append("<w:r>").append(size).append("<w:br/></w:r>");
      run(size, under);
    }
    xml.append("</w:p></w:tc>");
  }

  private void run(String properties, String text) {
    xml.append("<w:r>")
        .append(properties)
        .append("<w:t xml:space=\"preserve\">")
        .append(escaped(text))
        .append("</w:t></w:r>");
  }

  /** The whole of {@code document.xml}. */
  String xml() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\""
        + MAIN
        + "\"><w:body>"
        + xml
        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar"
        + " w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\""
        + " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
  }

  static String escaped(String text) {
    return Lettering.legible(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
