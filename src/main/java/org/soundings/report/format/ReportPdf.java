package org.soundings.report.format;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;

/**
 * The same page on paper, tagged for people who have it read to them (PDF/UA-1). Its font is
 * embedded; its dates and its id are fixed, so that the same report has the same bytes.
 */
final class ReportPdf implements Format {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String FAMILY = "Liberation Sans";
  private static final String STYLE = "/org/soundings/style/pdf.css";
  private static final int NORMAL = 400;

  static {
    XRLog.setLoggingEnabled(false);
  }

  @Override
  public String fileName() {
    return "report.pdf";
  }

  @Override
  public byte[] write(Edition edition) {
    return of(edition.page(), edition.provenance().version());
  }

  /**
   * @param version of this program
   */
  static byte[] of(ReportPage page, String version) {
    Document document = PrintedPage.of(page, Rendering.resource(STYLE));
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.useFastMode();
      builder.usePdfUaAccessibility(true);
      builder.useSVGDrawer(new PrintedFigures(letters()));
      builder.usePDDocument(pdf);
      builder.useFont(new PDFontSupplier(font(pdf)), FAMILY, NORMAL, FontStyle.NORMAL, true);
      builder.withW3cDocument(document, "");
      builder.withProducer("Soundings " + version);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
      }
      fix(pdf, page);
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without its rules of ligatures: it has none for us, and they cost a third of the time. */
  private static PDFont font(PDDocument pdf) throws IOException {
    InputStream file = PDDocument.class.getResourceAsStream(FONT);
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
    font.setEnableGsub(false);
    return PDType0Font.load(pdf, font, true);
  }

  /** The same font for figures, which measure it themselves. */
  private static Font letters() throws IOException {
    try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (FontFormatException e) {
      throw new IOException(e);
    }
  }

  /** No clock and no chance. */
  private static void fix(PDDocument pdf, ReportPage page) {
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    day.setTimeInMillis(0);
    PDDocumentInformation about = pdf.getDocumentInformation();
    about.setCreationDate(day);
    about.setModificationDate(day);
    about.setTitle(page.title());
    pdf.getDocumentCatalog().setLanguage(page.tag());
    pdf.setDocumentId(1L);
  }
}
