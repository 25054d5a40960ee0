package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.study.Ward.PLAN;
import static org.soundings.study.Ward.QUESTIONNAIRE;
import static org.soundings.study.Ward.STUDY;
import static org.soundings.study.Ward.open;
import static org.soundings.study.Ward.says;
import static org.soundings.study.Ward.saysNot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundings.phrase.PhraseBundle;

/** The draft of the assessment says what the settings are, in the language of the report. */
class DpiaTest {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(the|of|and|with|is|are|by|from|who|what|each|their|than|its|it|for|that|which"
              + "|where|here|not|how|all|any|group|study|policy|key|data|to|fill|survey|answers?"
              + "|risks?|article|wave|none|nobody|ordinary|sensitive|wellbeing|free text)\\b");

  private static final Pattern MARK =
      Pattern.compile("^ *[-#]+ |^ {4}\\p{XDigit}+|\\||\\*\\*\\[|`[^`]*`");

  private static final String WITH_INSTRUMENT =
      QUESTIONNAIRE + "  - {include: instruments/who-5.yaml}\n";

  /** Studies of every setting that the draft tells of. */
  private static final List<String> STUDIES =
      List.of(
          STUDY.replace("kept: {en: Until 2028., es: Hasta 2028.}\n", ""),
          STUDY.replace("key: server\n", "contact: hr@example.org\n"),
          STUDY + "help: {en: Call 0800., es: Llame al 0800.}\n",
          open(STUDY),
          open(STUDY).replace("organisation", "research"),
          open(STUDY).replace("organisation", "open"));

  @TempDir Path data;

  private Ward ward() throws IOException {
    return Ward.in(data);
  }

  /** Drafts of studies whose first language is the one given. */
  private List<String> drafts(String languages) throws IOException {
    Ward ward = ward();
    List<String> drafts = new ArrayList<>();
    for (String plan :
        List.of(
            PLAN,
            PLAN + "open-text: {items: [why], analyst: Ann Alyst}\n",
            PLAN.replace("crosstab: worn\n        by: team", "frequency: worn"))) {
      ward.asks(QUESTIONNAIRE.replace("en, es", languages));
      ward.reports(plan);
      for (String study : STUDIES) {
        drafts.add(new Dpia(ward.promised(study)).text());
      }
    }
    ward.reports(PLAN + "microdata: {identify: [team], keep: [worn]}\n");
    drafts.add(new Dpia(ward.promised(STUDIES.get(4))).text());
    ward.reports(PLAN);
    ward.asks(
        QUESTIONNAIRE
            .substring(0, QUESTIONNAIRE.indexOf("      - text"))
            .replace("en, es", languages)
            .replace("        required: yes\n", ""));
    drafts.add(new Dpia(ward.promised(STUDY)).text());
    drafts.add(new Dpia(ward.promised(STUDY + "roster: ../people/ward.csv\n")).text());
    Path instruments = Files.createDirectories(data.resolve("questionnaires/instruments"));
    Files.copy(
        Path.of("questionnaires/instruments/who-5.yaml"),
        instruments.resolve("who-5.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    ward.asks(WITH_INSTRUMENT.replace("en, es", languages));
    drafts.add(new Dpia(ward.promised(STUDIES.get(2))).text());
    return drafts;
  }

  private static String spoken(String draft) {
    return draft.replaceAll("`[^`]*`", "").replaceAll("docs/disclosure\\.md|Ann Alyst|WHO-5", "");
  }

  @Test
  void aStudyThatAsksInSpanishFirstHasASpanishDraft() throws IOException {
    Set<String> english = new TreeSet<>();
    for (String draft : drafts("es, en")) {
      says(
          draft,
          "# Evaluación de impacto relativa a la protección de datos: Cómo trabajamos",
          "**[POR COMPLETAR: ...]**",
          "responsable del tratamiento",
          "base jurídica",
          "El instituto");
      saysNot(draft, "{", "null", "''");
      spoken(draft).lines().filter(line -> ENGLISH.matcher(line).find()).forEach(english::add);
    }
    assertEquals(Set.of(), english);
  }

  @Test
  void theDraftsOfBothLanguagesHaveTheSameStructure() throws IOException {
    List<String> english = drafts("en, es");
    List<String> spanish = drafts("es, en");
    for (int i = 0; i < english.size(); i++) {
      assertEquals(structure(english.get(i)), structure(spanish.get(i)));
    }
  }

  /** Of each line what it begins with, its cells, its blanks and what stands as code. */
  private static List<String> structure(String draft) {
    return draft
        .replaceAll("`\\p{XDigit}{64}`", "`hash`")
        .lines()
        .map(line -> MARK.matcher(line).results().map(m -> m.group()).collect(Collectors.joining()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en, es", "es, en"})
  void everyPhraseIsSaidInSomeDraft(String languages) throws IOException {
    String all = String.join("\n", drafts(languages));
    PhraseBundle phrases = PhraseBundle.of(Dpia.BUNDLE, languages.substring(0, 2));
    Set<String> unsaid = new TreeSet<>(phrases.keys());
    unsaid.removeIf(key -> isSaid(phrases.pattern(key), all));
    assertEquals(Set.of(), unsaid);
    assertTrue(phrases.keys().size() > 80);
  }

  private static boolean isSaid(String pattern, String all) {
    String plain = pattern.replaceAll("\\{\\d,choice,(\\{\\d}|[^{}])*}", "{0}");
    return Pattern.compile("\\{\\d}")
        .splitAsStream(plain)
        .map(part -> part.replace("''", "'"))
        .allMatch(all::contains);
  }

  @Test
  void bothLanguagesHaveTheSamePhrasesWithTheSameArguments() {
    PhraseBundle english = PhraseBundle.of(Dpia.BUNDLE, "en");
    PhraseBundle spanish = PhraseBundle.of(Dpia.BUNDLE, "es");
    assertTrue(spanish.isTranslated());
    assertEquals(new TreeSet<>(english.keys()), new TreeSet<>(spanish.keys()));
    for (String key : english.keys()) {
      assertEquals(arguments(english.pattern(key)), arguments(spanish.pattern(key)), key);
      for (PhraseBundle each : List.of(english, spanish)) {
        assertFalse(each.pattern(key).replace("''", "").contains("'"), "apostrophe: " + key);
      }
    }
  }

  private static Set<String> arguments(String phrase) {
    return Pattern.compile("\\{(\\d)")
        .matcher(phrase)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void aLanguageWithoutABundleHasAnEnglishDraft() throws IOException {
    Ward ward = ward();
    ward.asks(QUESTIONNAIRE.replace("en, es", "fr, en").replace(", es: ", ", fr: "));
    String draft = new Dpia(ward.promised(STUDY.replace(", es: ", ", fr: "))).text();
    says(draft, "# Data protection impact assessment: How we \\<work\\>", "The institute");
    saysNot(draft, "El instituto", "Cómo");
  }

  @Test
  void theDraftOfTheAssessmentSaysTheSettingsAndLeavesBlanks() throws IOException {
    Promised promised = ward().promised(STUDY);
    String dpia = new Dpia(promised).text();
    says(
        dpia,
        "# Data protection impact assessment: How we \\<work\\>",
        "`ward`, wave `spring`",
        "  - wellbeing and burnout (data concerning health, article 9): `worn`",
        "  - sensitive (harassment, sick leave, intention to leave and the like): `left`",
        "  - ordinary: `team`, `why`",
        "deleted 14 days after the wave closes",
        "at least 12 people are invited",
        "Policy `organisation`: a number rests on at least 10 answers (ordinary), 20 answers"
            + " (sensitive)",
        "- `worn`, `team`",
        promised.cube().sha256(),
        "unfinished answers: 30 days",
        "Until 2028.",
        "RFC 9474",
        "| A court or an authority demands the data |",
        "| A back-up is stolen | it has no key",
        "| Somebody gives one person a key of their own and recognises them by it |",
        "**[TO FILL IN: legal basis, article 6",
        "until closing of the wave begins");
    saysNot(dpia, "null", "%s", "%d", "is open; no list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "research"})
  void theDraftOfAnOpenStudySaysWhatRemains(String policy) throws IOException {
    String dpia = new Dpia(ward().promised(open(STUDY).replace("organisation", policy))).text();
    assertEquals(policy.equals("open"), dpia.contains("**none: the policy is open**"));
    says(dpia, "Participation: open; no list of people is kept.");
    saysNot(dpia, "RFC 9474", "list of used credentials");
  }
}
