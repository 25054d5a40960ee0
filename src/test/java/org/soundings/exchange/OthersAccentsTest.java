package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundings.questionnaire.Grid;
import org.soundings.questionnaire.MultipleChoice;
import org.soundings.questionnaire.Questionnaire;

/** Answers that differ in accents only, in other people's files (X-C4). */
class OthersAccentsTest extends OthersFiles {
  private static final String SAID = "differ in accents only and are counted together";
  private static final String SAME = "may say the same as";

  /** Many languages write capitals without accents, and one of them without ß. */
  @ParameterizedTest
  @CsvSource({
    "Όχι,ΟΧΙ,Ναι",
    "Δρόμος,ΔΡΟΜΟΣ,Ναι",
    "Großstadt,GROSSSTADT,Dorf",
    "marié,MARIE,veuf",
    "kadın,KADIN,erkek",
    "İyi,İYİ,Orta",
    "Não,NAO,Sim"
  })
  void capitalsWithoutAccentsAreTheSameAnswer(String text, String capitals, String other) {
    Read read = column("q", 4, text, capitals, other);
    assertEquals(
        List.of(text, other),
        labels(read.single("q").options()).stream().sorted(byFirst(text)).toList(),
        read.yaml());
    assertEquals(List.of(4, 8), read.counts("q").values().stream().sorted().toList());
    assertFalse(read.says(SAID), "it is how capitals are written");
  }

  private static java.util.Comparator<String> byFirst(String first) {
    return java.util.Comparator.comparing(label -> !label.equals(first));
  }

  @ParameterizedTest
  @CsvSource({
    "Não,Nao,Sim",
    "mężczyzna,mezczyzna,kobieta",
    "männlich,maennlich,weiblich",
    "Straße,Strasse,Dorf",
    "Sí,Si,No",
    "Όχι,οχι,Ναι",
    "płatne,platne,inne",
    "papá,papa,nadie",
    "أوافق,اوافق,رفض",
    "ещё,еще,нет"
  })
  void spellingsWithoutAccentsAreTheSameAnswerAndThatIsSaid(
      String text, String without, String other) {
    Read read = column("q", 4, text, other, without);
    assertEquals(2, read.single("q").options().size(), read.yaml());
    assertEquals(List.of(4, 8), read.counts("q").values().stream().sorted().toList());
    assertTrue(read.asks(SAID), read.yaml());
    assertFalse(column("q", 4, text, other).says(SAID));
  }

  /** Where two answers have accents in different places, nothing tells which one is meant. */
  @ParameterizedTest
  @CsvSource({"pêche,péché,chasse", "Sí,Sì,No", "año,aňo,mes"})
  void answersWithDifferentAccentsStayApartAndThatIsSaid(String some, String more, String other) {
    Read read = column("q", 4, some, other, more);
    assertEquals(3, read.single("q").options().size(), read.yaml());
    assertTrue(read.asks(SAME), read.yaml());
  }

  @Test
  void lettersThatAreNoAccentsStayApart() {
    Read kana = column("q", 4, "かき", "かぎ", "なし");
    assertEquals(3, kana.single("q").options().size());
    assertFalse(kana.says(SAID));
    Read cyrillic = column("q", 4, "мой", "мои", "нет");
    assertEquals(3, cyrillic.single("q").options().size());
    assertFalse(cyrillic.says(SAID));
    assertEquals(3, column("q", 4, "Ö", "O", "U").single("q").options().size(), "single letters");
  }

  /** What a user corrects by the remark: the first becomes an answer of its own. */
  @Test
  void twoAnswersThatWereCountedTogetherAreToldApartByHand() {
    Read read = column("q", 4, "papá", "nadie", "papa");
    assertTrue(read.asks("\"papa\" and \"papá\" differ in accents only"));
    String apart = read.yaml().replace(", codes: {\"papá\": papa}", "");
    Questionnaire corrected =
        corrected(
            read, read.yaml(), apart.replace("nadie: nadie", "nadie: nadie\n          p: papá"));
    assertEquals("p nadie papa", Survey.answers(corrected, read.file(), "q").substring(0, 12));
  }

  @Test
  void choicesInOneCellAndGridsAreCountedSo() {
    Read several = column("m", 4, "Café;Te", "Cafe", "Te;Agua", "Agua;Café", "Te");
    assertEquals(3, assertInstanceOf(MultipleChoice.class, several.item("m")).options().size());
    assertEquals(12, several.chosen("m.cafe"), several.yaml());
    assertTrue(several.asks(SAID));
    Read grid =
        read(
            lines(
                "Fair [pay],Fair [work]",
                12,
                i -> i % 3 == 0 ? "Más,Mas" : i % 3 == 1 ? "Nada,Más" : "Mas,Nada"));
    assertEquals(2, assertInstanceOf(Grid.class, grid.item("Fair")).scale().size());
    assertEquals(List.of(4, 8), grid.counts("Fair.pay").values().stream().sorted().toList());
    assertTrue(grid.asks(SAID), grid.yaml());
  }

  /** What no reader of the file sees: letters of another script, half width, signs of HTML. */
  @ParameterizedTest
  @CsvSource({"Да,Дa,Нет", "ハイ,ﾊｲ,イイエ", "R&D,R&amp;D,Sales", "<18,&lt;18,>65"})
  void answersThatLookTheSameAreTheSame(String text, String odd, String other) {
    Read read = column("q", 4, text, odd, other);
    assertEquals(2, read.single("q").options().size(), read.yaml());
    assertEquals(List.of(4, 8), read.counts("q").values().stream().sorted().toList());
  }
}
