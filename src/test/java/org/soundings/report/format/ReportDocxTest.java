package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.soundings.analysis.finding.Findings;
import org.soundings.disclosure.Policy;
import org.soundings.pipeline.TestRun;
import org.soundings.report.figure.Figure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Q6: tables that co-authors can take over into their text. */
class ReportDocxTest {
  private static final Findings FINDINGS = new Example(420, 1).findings(Policy.OPEN, false).value();

  private static Map<String, Document> parts(Findings findings) throws Exception {
    Map<String, Document> parts = new LinkedHashMap<>();
    byte[] docx = new ReportDocx().write(Edition.of(findings, Example.provenance()));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertEquals(1980, entry.getTimeLocal().getYear(), entry.getName());
        parts.put(
            entry.getName(),
            factory.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes())));
      }
    }
    return parts;
  }

  private static Document document(Findings findings) throws Exception {
    return Objects.requireNonNull(parts(findings).get("word/document.xml"));
  }

  private static List<Element> all(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @Test
  void everyPartIsWellFormedAndDeclared() throws Exception {
    Map<String, Document> parts = parts(FINDINGS);
    assertEquals("[Content_Types].xml", parts.keySet().iterator().next());
    List<String> declared =
        all(Objects.requireNonNull(parts.get("[Content_Types].xml")), "Override").stream()
            .map(part -> part.getAttribute("PartName").substring(1))
            .toList();
    for (String name : parts.keySet()) {
      assertTrue(declared.contains(name) || name.endsWith(".rels") || name.startsWith("["), name);
    }
    assertEquals(3, declared.size());
  }

  @Test
  void everyTableOfThePageIsATableWithAHeadThatRepeats() throws Exception {
    Document document = document(FINDINGS);
    int tables = 0;
    for (Figure figure : PageContent.of(FINDINGS, Example.provenance()).figures()) {
      tables += (figure.table() == null ? 0 : 1) + figure.results().size();
    }
    assertTrue(tables > 18, "tables: " + tables);
    assertEquals(tables, all(document, "w:tbl").size());
    assertEquals(tables, all(document, "w:tblHeader").size());
    assertEquals(tables, all(document, "w:tblCaption").size());
  }

  @Test
  void aHeadStaysWithTheFirstLineOfItsTable() throws Exception {
    for (Element table : all(document(FINDINGS), "w:tbl")) {
      Element head = (Element) table.getElementsByTagName("w:tr").item(0);
      assertEquals(
          head.getElementsByTagName("w:p").getLength(),
          head.getElementsByTagName("w:keepNext").getLength());
      assertEquals(
          head.getElementsByTagName("w:keepNext").getLength(),
          table.getElementsByTagName("w:keepNext").getLength());
    }
  }

  /** Its prose is in the report alone: a document has the tables. */
  @Test
  void aSectionWithoutTablesHasNoHeading() throws Exception {
    Path plan = Path.of("analysis/best-practices-2021.yaml");
    Findings findings = TestRun.findings(plan, Path.of("analysis/best-practices-2021.csv"));
    String text = document(findings).getDocumentElement().getTextContent();
    assertTrue(text.contains("Who was asked and who answered"));
    assertFalse(text.contains("Highlights"), text);
  }

  @Test
  void everyRowHasAsManyCellsAsItsTableHasColumns() throws Exception {
    for (Element table : all(document(FINDINGS), "w:tbl")) {
      int columns = table.getElementsByTagName("w:gridCol").getLength();
      NodeList rows = table.getElementsByTagName("w:tr");
      for (int r = 0; r < rows.getLength(); r++) {
        assertEquals(columns, ((Element) rows.item(r)).getElementsByTagName("w:tc").getLength());
      }
    }
  }

  @Test
  void itHasTheMethodsAndEachFindingSaysOfWhomItSpeaks() throws Exception {
    String text = document(FINDINGS).getDocumentElement().getTextContent();
    assertTrue(text.contains("Respondents answered the questionnaire “case-managers-2026”"));
    assertTrue(text.contains("Note. Percent of the 409 who answered. 420 were asked."));
    assertTrue(text.contains("Table 1. n, percent and 95% interval"));
    assertTrue(text.contains(Example.MALICIOUS));
    assertTrue(text.contains(Example.RIGHT_TO_LEFT));
  }

  @Test
  void itsLanguageIsSet() throws Exception {
    Document styles = Objects.requireNonNull(parts(FINDINGS).get("word/styles.xml"));
    assertEquals("en", all(styles, "w:lang").getFirst().getAttribute("w:val"));
  }

  @Test
  void whatIsHiddenIsNotInIt() throws Exception {
    String text =
        document(Poisoned.findings(false).value())
            .getDocumentElement()
            .getTextContent()
            .replace(",", "")
            .replace(".", "");
    assertTrue(text.contains("protected"));
    assertFalse(text.contains(Poisoned.COUNT) || text.contains("78%"), text);
  }

  @Test
  void itIsSmall() throws IOException {
    assertTrue(new ReportDocx().write(Edition.of(FINDINGS, Example.provenance())).length < 200_000);
  }
}
