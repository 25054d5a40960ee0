package org.soundings.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Consent;
import org.soundings.questionnaire.Questionnaire;

/**
 * The first page.
 *
 * @param length how long it takes
 * @param facts who asks, what is kept, how small groups are protected, until when
 * @param consent what is agreed to, or null where nothing is asked
 */
public record StartPage(
    Frame frame,
    Said title,
    @Nullable Said introduction,
    Said length,
    List<Fact> facts,
    @Nullable Said consent,
    @Nullable Said agree,
    boolean agreed,
    List<Complaint> complaints,
    List<Tongue> tongues,
    String action,
    Map<String, String> hidden) {

  /** One thing to know. */
  public record Fact(Said name, Said text) {}

  static StartPage of(Questionnaire questionnaire, View view) {
    String language = view.language();
    Phrases phrases = Phrases.in(language);
    Said title = Said.of(questionnaire.title(), language);
    List<Complaint> complaints = Complaints.of(questionnaire, view);
    String shown = complaints.isEmpty() ? title.text() : phrases.text("title.error", title.text());
    Consent consent = questionnaire.consent();
    return new StartPage(
        new Frame(language, shown, view.site(), phrases),
        title,
        questionnaire.introduction() == null
            ? null
            : Said.of(questionnaire.introduction(), language),
        Length.of(questionnaire).say(phrases),
        facts(questionnaire, view.study(), phrases),
        consent == null ? null : Said.of(consent.text(), language),
        consent == null ? null : Said.of(consent.agree(), language),
        view.agreed(),
        complaints,
        Tongue.all(questionnaire.languages(), language),
        view.action(),
        view.hidden());
  }

  private static List<Fact> facts(Questionnaire questionnaire, StudyFacts study, Phrases phrases) {
    List<Fact> facts = new ArrayList<>();
    if (study.asker() != null) {
      facts.add(fact("start.asker", Said.of(study.asker(), phrases.language()), phrases));
    }
    facts.add(fact("start.voluntary", voluntary(questionnaire, phrases), phrases));
    Said kept =
        study.kept() == null
            ? phrases.say("start.kept.text")
            : Said.of(study.kept(), phrases.language());
    facts.add(fact("start.kept", kept, phrases));
    facts.add(
        fact(
            "start.groups",
            study.smallestGroup() > 0
                ? phrases.say("start.groups.text", study.smallestGroup())
                : phrases.say("start.groups.none"),
            phrases));
    if (study.closes() != null) {
      facts.add(fact("start.closes", phrases.say("start.closes.text", study.closes()), phrases));
    }
    if (study.contact() != null) {
      facts.add(fact("start.contact", Said.of(study.contact(), phrases.language()), phrases));
    }
    return facts;
  }

  private static Said voluntary(Questionnaire questionnaire, Phrases phrases) {
    long required = questionnaire.items().filter(item -> item.ask().required()).count();
    return required == 0
        ? phrases.say("start.voluntary.text")
        : phrases.say("start.voluntary.required", required);
  }

  private static Fact fact(String key, Said text, Phrases phrases) {
    return new Fact(phrases.say(key), text);
  }
}
