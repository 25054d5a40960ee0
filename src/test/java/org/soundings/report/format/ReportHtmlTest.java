package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.plan.Plan;
import org.soundings.analysis.prose.Prose;
import org.soundings.analysis.request.FrequencyRequest;
import org.soundings.disclosure.Policy;
import org.w3c.dom.Element;

class ReportHtmlTest {
  private static final Example EXAMPLE = new Example(420, 1);
  private static final PageView OPEN = PageView.of(EXAMPLE.findings(Policy.OPEN, false).value());
  private static final PageView RESEARCH =
      PageView.of(EXAMPLE.findings(Policy.RESEARCH, false).value());
  private static final PageView WEIGHTED = PageView.of(EXAMPLE.findings(Policy.OPEN, true).value());

  @Test
  void itHasOneFirstHeadingAndNoneIsLeftOut() {
    assertEquals("en", OPEN.one("/html").getAttribute("lang"));
    assertEquals("Practice, workload and wellbeing of case managers", OPEN.text("//h1"));
    int before = 0;
    for (Element heading : OPEN.all("//h1|//h2|//h3|//h4")) {
      int level = heading.getTagName().charAt(1) - '0';
      assertTrue(level <= before + 1, heading.getTextContent());
      before = level;
    }
    assertEquals(1, OPEN.all("//main").size());
    assertEquals("#main", OPEN.one("//a[@class='skip']").getAttribute("href"));
  }

  @Test
  void itListsItsPartsWhereTheyAreMoreThanThree() {
    assertEquals(4, OPEN.all("//nav//a").size());
    for (Element link : OPEN.all("//nav//a")) {
      String anchor = link.getAttribute("href").substring(1);
      assertEquals(link.getTextContent(), OPEN.text("//h2[@id='" + anchor + "']"));
    }
    List<Plan.Section> three = EXAMPLE.sections().subList(0, 3);
    PageView short3 = PageView.of(EXAMPLE.findings(Policy.OPEN, false, three).value());
    assertEquals(List.of(), short3.all("//nav"));
  }

  @Test
  void noTwoPartsHaveOneName() {
    Set<String> ids = new HashSet<>();
    for (Element element : WEIGHTED.all("//*[@id]")) {
      assertTrue(ids.add(element.getAttribute("id")), element.getAttribute("id"));
    }
  }

  @Test
  void everyFigureIsAnImageWithATitleAndWords() {
    List<Element> figures = RESEARCH.all("//*[@role='img']");
    assertTrue(figures.size() >= 35, "figures: " + figures.size());
    for (Element figure : figures) {
      assertEquals("svg", figure.getTagName());
      for (String id : figure.getAttribute("aria-labelledby").split(" ")) {
        assertFalse(RESEARCH.text("//*[@id='" + id + "']").isBlank(), id);
      }
    }
    String gender = RESEARCH.text("//*[@id='f-gender-d']");
    assertTrue(gender.contains("Non-binary: protected; "), gender);
    assertTrue(RESEARCH.text("//body").matches("(?s).*: \\d+% \\(\\d+–\\d+\\); .*"));
  }

  @Test
  void itNeedsNothingButItself() {
    assertEquals(List.of(), OPEN.all("//script|//link|//img|//iframe|//object|//*[@src]"));
    for (Element link : OPEN.all("//*[@href]")) {
      String href = link.getAttribute("href");
      boolean beside = href.startsWith("figures/") || Report.files().contains(href);
      assertTrue(href.startsWith("#") || beside, href);
    }
    String style = OPEN.text("//style");
    assertFalse(style.contains("@import"), style);
    assertFalse(style.replaceAll("url\\(#[a-z]+\\)", "").contains("url("), style);
    assertEquals(
        "default-src 'none'; style-src 'unsafe-inline'",
        OPEN.one("//meta[@http-equiv]").getAttribute("content"));
  }

  @Test
  void aLabelIsWordsAndNeverMarkup() {
    assertTrue(OPEN.text("//article[@id='f-sector']//table").contains(Example.MALICIOUS));
    assertTrue(OPEN.text("//*[@id='f-sector-wide-d']").contains("<script>alert(1)</script>"));
    assertTrue(OPEN.text("//article[@id='f-sector']").contains(Example.RIGHT_TO_LEFT));
  }

  @Test
  void controlCharactersBecomeAMarkThatAPageMayHold() {
    Findings findings =
        EXAMPLE.findings(Policy.OPEN, false, List.of(section("a\u0000b\uD800c"))).value();
    assertEquals("a\uFFFDb\uFFFDc", PageView.of(findings).text("//section[1]/p"));
  }

  private static Plan.Section section(String prose) {
    return new Plan.Section(
        "S", List.of(Prose.of(prose)), List.of(new FrequencyRequest("s", "sector")));
  }

  @Test
  void aBlankLinePartsParagraphs() {
    assertEquals(2, OPEN.all("//section[h2='Who answered']/p").size());
  }

  @Test
  void eachFigureSaysOfWhomItSpeaksAndHasItsWordsAndItsTable() {
    for (Element article : OPEN.all("//article")) {
      String basis =
          OPEN.text("//article[@id='" + article.getAttribute("id") + "']/p[@class='basis']");
      assertTrue(
          basis.matches("(?s).*(\\d|Nobody answered|Only those who answered both|Mean).*"), basis);
      assertEquals(1, OPEN.all("//caption[@id='" + article.getAttribute("id") + "-c']").size());
      assertFalse(
          OPEN.all("//article[@id='" + article.getAttribute("id") + "']//blockquote").isEmpty());
    }
    assertEquals(
        "Percent of the 409 who answered. 420 were asked."
            + " In the base, as answers: “Prefer not to say”. Lines show 95% intervals.",
        OPEN.text("//article[@id='f-sector']/p[@class='basis']").strip());
  }

  @Test
  void aTableScrollsInARegionOfItsOwnThatAKeyboardReaches() {
    for (Element table : OPEN.all("//table")) {
      Element region = (Element) table.getParentNode();
      assertEquals("region", region.getAttribute("role"));
      assertEquals("0", region.getAttribute("tabindex"));
      assertFalse(
          OPEN.text("//caption[@id='" + region.getAttribute("aria-labelledby") + "']").isEmpty());
    }
  }

  @Test
  void weightsAreToldWithTheirEffectiveN() {
    String basis = WEIGHTED.text("//article[@id='f-sector']/p[@class='basis']");
    assertTrue(basis.startsWith("Weighted percent of the 409 who answered (effective n "), basis);
    assertTrue(WEIGHTED.text("//dl[@class='facts']").contains("weighted by w"));
    assertFalse(OPEN.html().toLowerCase(Locale.ROOT).contains("weighted"));
  }

  @Test
  void rowsThatWereNotUsedAreToldWithTheReason() {
    String facts = OPEN.text("//dl[@class='facts']");
    assertTrue(facts.contains("420 responses counted, of 434 rows in answers.csv."), facts);
    assertTrue(facts.contains("11 not used: consent was not given."), facts);
    assertTrue(facts.contains("2 answers not understood: not a category of the item."), facts);
  }

  @Test
  void protectionIsToldInWords() {
    assertTrue(OPEN.text("//dl[@class='facts']").contains("every number is shown"));
    String facts = RESEARCH.text("//dl[@class='facts']");
    assertTrue(
        facts.contains(
            "at least 5 people (10 for wellbeing, 20 for sensitive questions), or on nobody"),
        facts);
    assertTrue(facts.matches("(?s).*\\d+ numbers are marked “protected”: they rest.*"), facts);
  }

  @Test
  void aTestIsWrittenAsJournalsWriteIt() {
    String remark = OPEN.text("//article[@id='f-leave-by-age']/p[@class='remark']");
    assertTrue(
        remark.matches(
            "Pearson's χ² test: χ²\\(9, N = \\d+\\) = \\d+\\.\\d\\d, p < \\.001, Cramér's V"
                + " \\(bias-corrected\\) = \\.\\d\\d, 95% CI \\[\\.\\d\\d, \\.\\d\\d\\]\\..*"),
        remark);
  }

  @Test
  void sixtyFindingsStayUnderAMegabyte() {
    List<Plan.Section> sections =
        Stream.of(1, 2, 3).flatMap(i -> EXAMPLE.sections().stream()).toList();
    Findings findings = EXAMPLE.findings(Policy.OPEN, true, sections).value();
    List<Finding> all = findings.sections().stream().flatMap(s -> s.findings().stream()).toList();
    assertTrue(all.size() >= 57, "findings: " + all.size());
    int bytes = PageView.of(findings).html().getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes < 1_000_000, "bytes: " + bytes);
  }
}
