package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.Plan;
import org.soundings.analysis.request.Request;
import org.soundings.disclosure.Cleared;
import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Refused;

class ReportTest {
  private static final Cleared<Findings> FINDINGS =
      new Example(120, 3).findings(Policy.RESEARCH, false);

  /** Where what is written does not matter: two figures. */
  private static final Cleared<Findings> FEW = few();

  @TempDir private static Path whole;
  private static List<String> files = List.of();
  @TempDir Path folder;

  private static Cleared<Findings> few() {
    Example example = new Example(120, 3);
    Plan.Section first = example.sections().getFirst();
    List<Request> two = first.requests().subList(0, 2);
    return example.findings(
        Policy.RESEARCH, false, List.of(new Plan.Section("Few", List.of(), two)));
  }

  @BeforeAll
  static void writeTheWhole() {
    files = Report.write(whole.resolve("a/b"), FINDINGS, Example.provenance());
  }

  private static void write(Path into) {
    Report.write(into, FEW, Example.provenance());
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void everyFormatIsAFileInAFolderMadeForIt() throws IOException {
    Path into = whole.resolve("a/b");
    assertEquals(
        List.of(
            "card.png",
            "figures",
            "poster.html",
            "report.docx",
            "report.html",
            "report.pdf",
            "results.json",
            "tables.csv"),
        names(into));
    assertEquals(
        names(into).stream().filter(name -> !name.equals("figures")).toList(),
        Report.files().stream().sorted().toList());
  }

  @Test
  void theSameFindingsGiveTheSameBytes() throws IOException {
    Report.write(
        folder, new Example(120, 3).findings(Policy.RESEARCH, false), Example.provenance());
    assertTrue(files.size() > 50, "files: " + files.size());
    for (String file : files) {
      assertArrayEquals(
          Files.readAllBytes(whole.resolve("a/b").resolve(file)),
          Files.readAllBytes(folder.resolve(file)),
          file);
    }
  }

  @Test
  void everyLinkOfThePageIsToAFileBesideIt() throws IOException {
    Path into = whole.resolve("a/b");
    Matcher links =
        Pattern.compile("href=\"(figures/[^\"]+)\"")
            .matcher(Files.readString(into.resolve("report.html")));
    int found = 0;
    for (; links.find(); found++) {
      assertTrue(Files.exists(into.resolve(links.group(1))), links.group(1));
    }
    List<String> figures = new ArrayList<>(names(into.resolve("figures")));
    assertTrue(figures.remove(WrittenFigures.LIST));
    assertEquals(figures.size(), found);
  }

  @Test
  void aPublishedPageLinksToWhereItIsPublished() {
    String page =
        new String(
            Report.contents(FEW, Example.provenance(), "/results/s/").get("report.html"),
            StandardCharsets.UTF_8);
    assertTrue(page.contains("href=\"/results/s/figures/sector.svg\""));
  }

  @Test
  void aReportFromBeforeIsReplaced() throws IOException {
    Files.writeString(folder.resolve("report.html"), "old");
    write(folder);
    assertTrue(Files.readString(folder.resolve("report.html")).startsWith("<!DOCTYPE html>"));
  }

  /** A report like one with further figures, which are listed as written and are not its own. */
  @Test
  void figuresThatAReportNoLongerHasAreRemovedAndOnlyThese() throws IOException {
    write(folder);
    Path figures = folder.resolve("figures");
    List<String> own = names(figures);
    Path gone = Files.writeString(figures.resolve("gone.svg"), "<svg/>");
    Path changed = Files.writeString(figures.resolve("changed.svg"), "<svg>by hand</svg>");
    Path mine = Files.writeString(figures.resolve("mine.svg"), "<svg/>");
    Path outside = Files.writeString(folder.resolve("outside.svg"), "<svg/>");
    Files.writeString(
        figures.resolve(WrittenFigures.LIST),
        Files.readString(figures.resolve(WrittenFigures.LIST))
            + sha256of("<svg/>")
            + "  gone.svg\n"
            + sha256of("<svg/>")
            + "  changed.svg\n"
            + sha256of("<svg/>")
            + "  ../outside.svg\nnot a line\n");
    write(folder);
    assertFalse(Files.exists(gone));
    for (Path kept : List.of(changed, mine, outside)) {
      assertTrue(Files.exists(kept), kept.toString());
    }
    assertTrue(names(figures).containsAll(own));
  }

  @Test
  void aQuickReportLeavesTheFiguresAlone() throws IOException {
    write(folder);
    List<String> before = names(folder.resolve("figures"));
    Report.write(folder, FEW, Example.provenance(), Report.Extent.QUICK);
    assertEquals(before, names(folder.resolve("figures")));
  }

  private static String sha256of(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "mine");
    assertEquals("R101", refusal(file));
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "mine");
    assertEquals("R102", refusal(file.resolve("below")));
  }

  @Test
  void whereOneFileCannotBeWrittenNoneIs() throws IOException {
    Files.writeString(folder.resolve("report.html"), "old");
    Files.createDirectories(folder.resolve("tables.csv/inside"));
    assertEquals("R103", refusal(folder));
    assertEquals("old", Files.readString(folder.resolve("report.html")));
    assertEquals(List.of("report.html", "tables.csv"), names(folder));
  }

  private static String refusal(Path into) {
    Refused refused = assertThrows(Refused.class, () -> write(into));
    assertEquals(1, refused.problems().size());
    assertTrue(refused.problems().getFirst().remedy().startsWith("Please "));
    return refused.problems().getFirst().code();
  }
}
