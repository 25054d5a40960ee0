package org.soundings.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Phrases;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Consent;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Wording;

/**
 * The first page.
 *
 * @param length how long it takes
 * @param facts who asks, what is kept, how small groups are protected, until when
 * @param promise to what happens to answers, or null
 * @param help to where help is found, or null
 * @param consent what is agreed to, or null where nothing is asked
 */
public record StartPage(
    Frame frame,
    Said title,
    @Nullable Said introduction,
    Said length,
    List<Fact> facts,
    @Nullable Link promise,
    @Nullable Link help,
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
    Phrases phrases = Phrases.in(view.language());
    Said title = Said.of(questionnaire.title(), view.language());
    List<Complaint> complaints = Complaints.of(questionnaire, view);
    Consent consent = questionnaire.consent();
    return new StartPage(
        Frame.of(questionnaire, view, title, !complaints.isEmpty()),
        title,
        said(questionnaire.introduction(), phrases),
        Length.of(questionnaire, view.language()).say(phrases),
        facts(questionnaire, view.study(), phrases),
        promise(view.study(), "", "promise.link", phrases),
        view.study().help() == null
            ? null
            : promise(view.study(), "#help", "receipt.help", phrases),
        said(consent == null ? null : consent.text(), phrases),
        said(consent == null ? null : consent.agree(), phrases),
        view.agreed(),
        complaints,
        Tongue.all(questionnaire.languages(), view.language()),
        view.action(),
        view.hidden());
  }

  private static List<Fact> facts(Questionnaire questionnaire, StudyFacts study, Phrases phrases) {
    Map<String, @Nullable Said> facts = new LinkedHashMap<>();
    facts.put("start.asker", said(study.asker(), phrases));
    facts.put("start.voluntary", voluntary(questionnaire, phrases));
    facts.put(
        "start.kept",
        study.kept() == null ? phrases.say("start.kept.text") : said(study.kept(), phrases));
    facts.put("start.groups", groups(study.smallestGroup(), phrases));
    facts.put(
        "start.closes",
        study.closes() == null ? null : phrases.say("start.closes.text", study.closes()));
    facts.put("start.contact", said(study.contact(), phrases));
    List<Fact> told = new ArrayList<>();
    facts.forEach(
        (key, text) -> {
          if (text != null) {
            told.add(new Fact(phrases.say(key), text));
          }
        });
    return told;
  }

  private static @Nullable Link promise(
      StudyFacts study, String part, String words, Phrases phrases) {
    return study.promise() == null
        ? null
        : new Link(
            SpokenLanguage.in(phrases.language(), study.promise()) + part, phrases.say(words));
  }

  private static @Nullable Said said(@Nullable Wording wording, Phrases phrases) {
    return wording == null ? null : Said.of(wording, phrases.language());
  }

  private static @Nullable Said groups(int smallest, Phrases phrases) {
    return switch (smallest) {
      case 0 -> null;
      case 1 -> phrases.say("start.groups.open");
      default -> phrases.say("start.groups.text", smallest);
    };
  }

  private static Said voluntary(Questionnaire questionnaire, Phrases phrases) {
    long required = questionnaire.items().filter(item -> item.ask().required()).count();
    return required == 0
        ? phrases.say("start.voluntary.text")
        : phrases.say("start.voluntary.required", required);
  }
}
