package org.soundings.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Phrases;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Wording;

/**
 * What is kept of an answer, who sees what, and what is not protected, in plain words from a
 * study's own settings.
 *
 * @param study its title
 * @param help where to find help, or null
 * @param keys the list of public keys, or null where there is none to compare
 * @param mark of what will be published
 * @param fixed whether it is fixed by the first who begins
 * @param back to the study
 */
public record PromisePage(
    Frame frame,
    Said title,
    Said study,
    List<Section> sections,
    @Nullable ShownHelp help,
    Promise.@Nullable Keys keys,
    String mark,
    boolean fixed,
    List<Tongue> tongues,
    Link back) {
  /** What is said under one heading. */
  public record Section(Said heading, List<Said> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * @param languages that the study can be answered in
   * @param address of the study
   */
  public static PromisePage of(
      Promise promise, String language, List<String> languages, Site site, String address) {
    Phrases phrases = Phrases.in(language);
    Said title = phrases.say("promise.title");
    Said study = Said.of(promise.title(), language);
    return new PromisePage(
        new Frame(language, phrases.text("title.page", title, study), site, phrases),
        title,
        study,
        new Sections(promise, phrases).all(),
        ShownHelp.of(promise.help(), language),
        promise.keys(),
        promise.published().sha256(),
        promise.audience() != Audience.OPEN,
        Tongue.all(languages, language),
        new Link(address + "?lang=" + language, phrases.say("promise.back")));
  }

  public String html() {
    return Templates.render("form/promise", this);
  }

  /** The settings in words. */
  private record Sections(Promise promise, Phrases phrases) {
    List<Section> all() {
      return List.of(
          section("promise.kept", kept()),
          section("promise.who", who()),
          section("promise.published", published()),
          section("promise.can", can()),
          section("promise.cannot", cannot()));
    }

    private Section section(String key, List<Said> lines) {
      return new Section(phrases.say(key), lines);
    }

    private List<Said> kept() {
      List<Said> lines = new ArrayList<>();
      lines.add(phrases.say("promise.kept.answers"));
      lines.add(
          phrases.say(promise.trustee() ? "promise.kept.sealed.trustee" : "promise.kept.sealed"));
      lines.add(phrases.say("promise.kept.draft", promise.draftDays()));
      if (promise.waves() > 1) {
        lines.add(phrases.say("promise.kept.waves"));
      }
      add(lines, "promise.kept.own", promise.kept());
      return lines;
    }

    private List<Said> who() {
      Promise.Invited invited = promise.invited();
      if (invited == null) {
        return List.of(phrases.say("promise.who.open"));
      }
      List<Said> lines = new ArrayList<>();
      lines.add(phrases.say("promise.who.invited"));
      lines.add(phrases.say("promise.who.apart"));
      lines.add(phrases.say("promise.who.unscripted"));
      if (invited.group() != null) {
        lines.add(phrases.say("promise.who.group", invited.group(), invited.atLeast()));
      }
      lines.add(phrases.say("promise.who.addresses", invited.addressDays()));
      if (invited.listed()) {
        lines.add(phrases.say("promise.who.listed"));
      }
      return lines;
    }

    private List<Said> published() {
      List<Said> lines = new ArrayList<>();
      if (promise.audience() == Audience.OPEN) {
        lines.add(phrases.say("promise.published.open"));
      } else {
        promise
            .smallest()
            .forEach((kind, k) -> lines.add(phrases.say(key("promise.published.", kind), k)));
        lines.add(phrases.say("promise.published.follow"));
        if (promise.audience() == Audience.ORGANISATION && promise.waves() > 1) {
          lines.add(phrases.say("promise.published.later"));
        }
      }
      lines.add(
          promise.groups().isEmpty()
              ? phrases.say("promise.published.all")
              : phrases.say("promise.published.groups", named(promise.groups())));
      if (promise.words()) {
        lines.add(
            promise.reader() == null
                ? phrases.say("promise.published.words")
                : phrases.say("promise.published.read", promise.reader()));
      }
      lines.add(
          promise.records().isEmpty()
              ? phrases.say("promise.published.no-records")
              : phrases.say("promise.published.records", named(promise.records())));
      lines.add(phrases.say("promise.published.laid-down", promise.published().tables()));
      return lines;
    }

    private List<Said> can() {
      List<Said> lines = new ArrayList<>();
      lines.add(
          promise.required() == 0
              ? phrases.say("start.voluntary.text")
              : phrases.say("start.voluntary.required", promise.required()));
      lines.add(phrases.say("promise.can.withdraw"));
      if (promise.invited() != null) {
        lines.add(phrases.say("promise.can.counted"));
      }
      add(lines, "promise.can.asker", promise.asker());
      add(lines, "promise.can.contact", promise.contact());
      return lines;
    }

    private List<Said> cannot() {
      List<Said> lines = new ArrayList<>();
      lines.add(phrases.say("promise.cannot.watched"));
      lines.add(phrases.say("promise.cannot.line"));
      lines.add(phrases.say("promise.cannot.altered"));
      if (promise.invited() != null) {
        lines.add(phrases.say("promise.cannot.key"));
      }
      if (promise.trustee()) {
        lines.add(phrases.say("promise.cannot.trustee"));
        if (promise.invited() != null) {
          lines.add(phrases.say("promise.cannot.court.trustee"));
        }
      } else if (promise.invited() == null) {
        lines.add(phrases.say("promise.cannot.files"));
      } else {
        lines.add(phrases.say("promise.cannot.files.invited"));
        lines.add(phrases.say("promise.cannot.court"));
      }
      if (promise.audience() != Audience.OPEN) {
        lines.add(phrases.say("promise.cannot.derived"));
      }
      if (promise.words()) {
        lines.add(phrases.say("promise.cannot.words"));
      }
      lines.add(phrases.say("promise.cannot.known"));
      lines.add(phrases.say("promise.cannot.large"));
      return lines;
    }

    private void add(List<Said> lines, String key, @Nullable Wording own) {
      if (own != null) {
        lines.add(phrases.say(key, own));
      }
    }

    private static String key(String start, Enum<?> kind) {
      return start + kind.name().toLowerCase(Locale.ROOT);
    }

    private String named(List<Wording> questions) {
      return questions.stream()
          .map(question -> phrases.text("promise.question", question))
          .collect(Collectors.joining(", "));
    }
  }
}
