package org.soundings.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundings.analysis.finding.Finding;
import org.soundings.analysis.finding.Findings;
import org.soundings.analysis.statistic.Results;
import org.soundings.disclosure.Policy;
import org.soundings.report.format.Example;
import org.soundings.report.format.PageView;
import org.soundings.report.wording.Basis;
import org.w3c.dom.Element;

/** Q5: what the figures draw is what the tables say. */
class FiguresTest {
  private static final Example EXAMPLE = new Example(420, 1);
  private static final PageView OPEN = PageView.of(EXAMPLE.findings(Policy.OPEN, false).value());
  private static final PageView RESEARCH =
      PageView.of(EXAMPLE.findings(Policy.RESEARCH, false).value());

  private static String narrow(String finding) {
    return "//*[@aria-labelledby='f-" + finding + "-t f-" + finding + "-d']";
  }

  private static List<String> texts(PageView page, String path) {
    return page.all(path).stream().map(Element::getTextContent).toList();
  }

  @Test
  void barsStartAtZeroAndAreAsLongAsTheirNumbers() {
    List<Double> widths = OPEN.numbers(narrow("sector") + "/rect[@class='bar']", "width");
    List<String> values = texts(OPEN, narrow("sector") + "/text[@class='value']");
    assertEquals(8, widths.size());
    for (double x : OPEN.numbers(narrow("sector") + "/rect[@class='bar']", "x")) {
      assertEquals(0, x);
    }
    for (int i = 0; i < widths.size(); i++) {
      double percent = Double.parseDouble(values.get(i).replace("%", ""));
      assertEquals(percent / 50 * 80, widths.get(i), 0.9, values.get(i));
    }
  }

  @Test
  void everyNumberHasItsInterval() {
    int bars = OPEN.all(narrow("sector") + "/rect[@class='bar']").size();
    assertEquals(bars, OPEN.all(narrow("sector") + "/line[@class='whisker']").size());
  }

  @Test
  void categoriesWithoutAnOrderStandByTheirSizeAndOtherAndRefusedLast() {
    List<String> labels = texts(OPEN, narrow("sector") + "/text[@class='label']");
    assertEquals("Youth and family services", labels.getFirst());
    assertEquals(
        List.of("Other", "Prefer not to say"), labels.subList(labels.size() - 2, labels.size()));
  }

  @Test
  void categoriesWithAnOrderKeepIt() {
    assertEquals(
        List.of("Under 30", "30 to 44", "45 to 59", "60 or over", "Prefer not to say"),
        texts(OPEN, narrow("age-band") + "/text[@class='label']"));
  }

  @Test
  void whatIsProtectedIsHatchedAndHasNoLength() {
    List<Double> widths = RESEARCH.numbers(narrow("gender") + "/rect[@class='protected']", "width");
    assertEquals(List.of(72.0, 72.0, 72.0, 72.0), widths);
    assertEquals(
        List.of("protected", "protected", "protected", "protected"),
        texts(RESEARCH, narrow("gender") + "/text[@class='aside']"));
  }

  @Test
  void whereNothingOfSeveralVariablesIsShownNoBaseIsNamedButThatOfPairs() {
    Findings all = EXAMPLE.findings(Policy.OPEN, false).value();
    Figures figures = new Figures(Basis.of(all), new Anchors());
    List<String> variables = List.of("a", "b", "c");
    for (String kind : List.of("model", "paired", "items", "correlation")) {
      Finding.Joint none =
          new Finding.Joint("none", kind, "W", variables, variables, 0, Results.NONE);
      List<String> basis =
          kind.equals("correlation") ? List.of("Of those who answered each pair.") : List.of();
      assertEquals(basis, figures.of(none).basis(), kind);
    }
  }

  @Test
  void noDataIsADash() {
    assertEquals(List.of("–", "–"), texts(OPEN, narrow("never") + "/text[@class='value']"));
    assertEquals(List.of(), OPEN.all(narrow("never") + "/rect"));
  }

  @Test
  void agreementPartsAtItsMiddleWithTheEndsTogether() {
    List<Double> zero = OPEN.numbers(narrow("support") + "/line[@class='middle']", "x1");
    assertEquals(5, zero.size());
    assertEquals(1, zero.stream().distinct().count());
    for (double left : OPEN.numbers(narrow("support") + "/rect[starts-with(@class,'low')]", "x")) {
      assertTrue(left < zero.getFirst());
    }
    for (double x : OPEN.numbers(narrow("support") + "/rect[starts-with(@class,'high')]", "x")) {
      assertTrue(x >= zero.getFirst());
    }
    assertEquals(10, OPEN.all(narrow("support") + "/text[@class='value']").size());
    List<Double> apart = OPEN.numbers(narrow("support") + "/rect[@class='middle']", "x");
    assertEquals(1, apart.stream().distinct().count());
  }

  @Test
  void agreementTellsItsNetWithItsIntervalAndN() {
    List<String> nets =
        texts(OPEN, narrow("support") + "/text[@class='aside']").stream()
            .filter(text -> text.startsWith("net "))
            .toList();
    assertEquals(5, nets.size());
    for (String net : nets) {
      assertTrue(net.matches("net [+−]?\\d+ \\([+−]?\\d+ to [+−]?\\d+\\), n = \\d+"), net);
    }
  }

  @Test
  void aRankingOfSomeShowsWhoPutItFirstWithinWhoPlacedIt() {
    List<Double> placed = OPEN.numbers(narrow("traits") + "/rect[@class='bar']", "width");
    List<Double> first = OPEN.numbers(narrow("traits") + "/rect[@class='high-2']", "width");
    assertEquals(8, placed.size());
    for (int i = 0; i < placed.size(); i++) {
      assertTrue(first.get(i) < placed.get(i));
    }
  }

  @Test
  void aCrosstabHasAPanelForEachAnswerOnOneAxis() {
    List<String> titles = texts(OPEN, "//article[@id='f-leave-by-age']//p[@class='panel-title']");
    assertEquals(
        List.of("Never", "Now and then", "Every month", "Every week or more", "Prefer not to say"),
        titles);
    List<String> ends =
        titles.stream()
            .map(t -> narrow("leave-by-age-" + (titles.indexOf(t) + 1)))
            .map(path -> texts(OPEN, path + "/text[@class='tick']").getLast())
            .distinct()
            .toList();
    assertEquals(List.of("100%"), ends);
  }

  @Test
  void aLargeCrosstabIsATableThatStandsOpen() {
    assertEquals(List.of(), OPEN.all("//article[@id='f-county-by-sector']//*[@role='img']"));
    assertEquals(1, OPEN.all("//article[@id='f-county-by-sector']/div/table").size());
    String tinted = "//article[@id='f-county-by-sector']//td[starts-with(@class,'tint t')]";
    assertTrue(OPEN.all(tinted).size() > 100);
    assertEquals(List.of(), OPEN.all("//*[@style]"), "the server's policy forbids them");
  }

  @Test
  void aLongListIsCutAndTheTableHoldsItAll() {
    assertEquals(20, OPEN.all(narrow("county") + "/rect[@class='bar']").size());
    assertTrue(
        OPEN.text("//article[@id='f-county']/p[@class='remark']")
            .contains("; the table has 14 more."));
    assertEquals(34, OPEN.all("//article[@id='f-county']//tbody[1]/tr").size());
  }

  @Test
  void aLongLabelIsBrokenIntoLinesAndShortened() {
    List<String> labels = texts(OPEN, narrow("challenges") + "/text[@class='label']");
    assertTrue(labels.stream().anyMatch(l -> l.endsWith("…")), labels.toString());
    assertTrue(labels.stream().allMatch(l -> l.length() < 45), labels.toString());
  }

  @Test
  void aScoreStandsOnTheWholeOfItsScale() {
    assertEquals(
        List.of("0", "1", "2", "3", "4"),
        texts(OPEN, narrow("exhaustion-by-sector") + "/text[@class='tick']"));
  }

  @Test
  void singleValuesAreDrawnOnlyWhereThePolicyAllows() {
    assertTrue(OPEN.text("//article[@id='f-age']").contains("median"));
    assertTrue(!RESEARCH.text("//article[@id='f-age']").contains("median"));
  }
}
