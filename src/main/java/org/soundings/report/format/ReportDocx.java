package org.soundings.report.format;

import org.soundings.report.figure.Figure;
import org.soundings.report.format.WordText.Style;
import org.soundings.report.table.ReportTable;
import org.soundings.report.wording.Language;
import org.soundings.report.wording.MethodsParagraph;

/** Every table for those who write a paper with it: numbered, with its note, after the methods. */
final class ReportDocx implements Format {
  @Override
  public String fileName() {
    return "report.docx";
  }

  @Override
  public byte[] write(Edition edition) {
    ReportPage page = edition.page();
    Written written = new Written(page.language());
    written.text.paragraph(Style.TITLE, page.title());
    if (page.subtitle() != null) {
      written.text.paragraph(Style.SUBTITLE, page.subtitle());
    }
    written.text.paragraph(Style.PART, page.language().say("document.methods"));
    written.text.paragraph(
        Style.TEXT, new MethodsParagraph(edition.findings(), edition.provenance()).text());
    for (ReportPage.Part part : page.parts()) {
      if (!part.figures().isEmpty()) {
        written.text.paragraph(Style.PART, part.title());
        part.figures().forEach(written::finding);
      }
    }
    for (ReportPage.Appendix appendix : page.appendices()) {
      appendix.figures().forEach(written::finding);
    }
    return WordDocument.of(page.title(), page.tag(), written.text);
  }

  /** The text with how many tables it has. */
  private static final class Written {
    private final Language language;
    private final WordText text;
    private int tables;

    Written(Language language) {
      this.language = language;
      this.text = new WordText(language);
    }

    void finding(Figure figure) {
      text.paragraph(Style.FINDING, figure.title());
      if (figure.table() != null) {
        table(figure.table());
      }
      figure.results().forEach(this::table);
      if (!figure.basis().isEmpty()) {
        String basis = String.join(" ", figure.basis());
        text.paragraph(Style.NOTE, language.say("document.note", basis));
      }
      figure.remarks().forEach(remark -> text.paragraph(Style.NOTE, remark));
      figure
          .wording()
          .forEach(words -> text.paragraph(Style.NOTE, language.say("document.asked", words)));
    }

    private void table(ReportTable table) {
      tables++;
      String caption = language.say("document.table", language.count(tables), table.caption());
      text.paragraph(Style.CAPTION, caption);
      text.table(caption, table);
    }
  }
}
