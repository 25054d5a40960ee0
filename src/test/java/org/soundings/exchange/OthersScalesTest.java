package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.questionnaire.SingleChoice;

/** Scales of several languages are put in order, or said to have one perhaps (14). */
class OthersScalesTest extends OthersFiles {
  private Read scale(String labels) {
    List<String> shuffled = new ArrayList<>(Arrays.asList(labels.split(" < ")));
    Collections.sort(shuffled);
    return column("scale", 4, shuffled.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stimme überhaupt nicht zu < stimme eher nicht zu < teils/teils < stimme eher zu < stimme"
            + " voll und ganz zu",
        "sehr unzufrieden < unzufrieden < teils/teils < zufrieden < sehr zufrieden",
        "nie < selten < manchmal < oft < immer",
        "Pas du tout d’accord < Plutôt pas d’accord < Ni d’accord ni pas d’accord < Plutôt"
            + " d’accord < Tout à fait d’accord",
        "Jamais < Rarement < De temps en temps < Souvent < Très souvent",
        "Muy insatisfecho/a < Insatisfecho/a < Ni satisfecho ni insatisfecho < Satisfecho/a < Muy"
            + " satisfecho/a",
        "Nunca < Casi nunca < A veces < Casi siempre < Siempre",
        "Discordo totalmente < Discordo < Não concordo nem discordo < Concordo < Concordo"
            + " totalmente",
        "Zdecydowanie się nie zgadzam < Raczej się nie zgadzam < Ani się zgadzam, ani się nie"
            + " zgadzam < Raczej się zgadzam < Zdecydowanie się zgadzam",
        "Hiç memnun değilim < Memnun değilim < Kararsızım < Memnunum < Çok memnunum",
        "Per niente d'accordo < Poco d'accordo < Abbastanza d'accordo < Molto d'accordo",
        "Helemaal mee oneens < Mee oneens < Neutraal < Mee eens < Helemaal mee eens",
        "Instämmer inte alls < Instämmer delvis < Instämmer helt",
        "Never < Less than monthly < Monthly < Weekly < Daily or almost daily",
        "Not at all < Several days < More than half the days < Nearly every day",
        "Definitely not < Probably not < Might or might not < Probably yes < Definitely yes",
        "Much worse < A little worse < About the same < A little better < Much better",
        "January < February < March < April < May",
        "Monday < Tuesday < Wednesday < Thursday < Friday",
        "S < M < L < XL < XXL",
        "No children < 1 child < 2 children < 3 or more children",
        "Less than £5 < £5-£9.99 < £10-£19.99 < £20 or more",
        "Moins de 25 ans < 25 à 34 ans < 35 à 49 ans < 50 ans et plus",
        "Menos de 1 año < Entre 1 y 3 años < Entre 4 y 10 años < Más de 10 años",
        "poniżej 2000 zł < 2000–3999 zł < 4000–5999 zł < 6000 zł i więcej",
        "Até 18 anos < 19 a 25 anos < 26 a 40 anos < Acima de 40 anos"
      })
  void aKnownScaleIsInOrder(String labels) {
    Read read = scale(labels);
    SingleChoice item = read.single("scale");
    assertTrue(item.ordered(), read.yaml());
    assertEquals(Arrays.asList(labels.split(" < ")), labels(item.options()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "teljesen egyetértek < inkább egyetértek < nem értek egyet < egyáltalán nem értek egyet",
        "20 yaş üzeri < 18 yaş altı < 18-20 yaş",
        "A bit hopeful < Very hopeful < Not hopeful but calm",
        "Moins d'un an < De 1 à 3 ans < Plus de 10 ans"
      })
  void optionsThatLookGradedAreSaid(String labels) {
    Read read = scale(labels);
    assertFalse(read.single("scale").ordered(), read.yaml());
    assertTrue(read.asks("may have an order that is not known here"), read.yaml());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bus < Train < Car < Bike", "Ward 1 < Ward 2 < Ward 7", "Yes < No < Perhaps"})
  void kindsOfThingsAreNotSaidToHaveAnOrder(String labels) {
    Read read = scale(labels);
    assertFalse(read.single("scale").ordered(), read.yaml());
    assertFalse(read.says("may have an order"), read.yaml());
  }

  @Test
  void whatIsSaidOfEveryRowOfAGridStandsBesideItOnce() {
    String[] words = {"egyáltalán nem", "nem nagyon", "nagyon"};
    Read read =
        read(
            lines(
                "id,Rate [pay],Rate [time]",
                12,
                i -> i + "," + words[i % 3] + "," + words[i / 2 % 3]));
    String said = "may have an order";
    assertTrue(read.asks(said), read.yaml());
    assertEquals(read.yaml().indexOf(said), read.yaml().lastIndexOf(said), read.yaml());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"01. Feb", "03. Mai", "5-janv.", "2-ene", "06. Okt", "1. Feb.", "2月1日", "Dez 20"})
  void aBandThatASpreadsheetMadeADayIsSaid(String day) {
    Read read = column("size", 4, day, "11-20", "mehr als 20");
    assertTrue(read.asks("A spreadsheet may have turned ranges"), read.yaml());
  }
}
