package org.soundings.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.soundings.form.item.Phrases;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Wording;

/**
 * Where a personal link leads: says in plain words what is about to happen, and takes the code.
 *
 * @param script address of {@link Asset#INVITATION}
 * @param strata by their code: what a ticket may say of somebody, shown before it is signed (A9)
 * @param number what the credential is made of where no script runs; in this form alone
 * @param wrong whether what was typed is no code
 */
public record InvitationPage(
    Frame frame,
    Said title,
    List<Said> steps,
    List<Said> limits,
    List<Tongue> tongues,
    String script,
    To to,
    Map<String, Said> strata,
    String number,
    boolean wrong) {
  public static final String CODE = "code";
  public static final String NUMBER = "number";
  public static final String LANGUAGE = "lang";

  /**
   * Where its forms send.
   *
   * @param itself without a script: the code
   * @param begin the credential
   * @param answer where somebody who has begun goes on
   * @param keys the manifest of the wave's keys
   */
  public record To(String itself, String begin, String answer, String keys) {}

  public InvitationPage {
    steps = List.copyOf(steps);
    limits = List.copyOf(limits);
    tongues = List.copyOf(tongues);
    strata = Collections.unmodifiableMap(new LinkedHashMap<>(strata));
  }

  public static InvitationPage of(
      Wording study,
      List<String> languages,
      String language,
      Site site,
      To to,
      Map<String, Wording> strata,
      String number,
      boolean wrong) {
    Phrases phrases = Phrases.in(language);
    Said title = Said.of(study, language);
    String shown = phrases.text("title.page", phrases.text("invitation.title"), title.text());
    return new InvitationPage(
        new Frame(language, wrong ? phrases.text("title.error", shown) : shown, site, phrases),
        title,
        said(phrases, "invitation.step.", "check", "sign", "apart"),
        limits(phrases),
        Tongue.all(languages, language),
        site.home() + "assets/" + Asset.INVITATION.name(),
        to,
        named(strata, language),
        number,
        wrong);
  }

  private static Map<String, Said> named(Map<String, Wording> strata, String language) {
    Map<String, Said> named = new LinkedHashMap<>();
    strata.forEach((code, name) -> named.put(code, Said.of(name, language)));
    return named;
  }

  /** What blind signatures do not protect against. */
  static List<Said> limits(Phrases phrases) {
    return said(phrases, "invitation.limit.", "words", "device", "traffic", "files", "script");
  }

  private static List<Said> said(Phrases phrases, String prefix, String... keys) {
    return Stream.of(keys).map(key -> phrases.say(prefix + key)).toList();
  }

  public String html() {
    return Templates.render("form/invitation", this);
  }
}
