package org.soundings.desk.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.soundings.form.item.Said;
import org.soundings.phrase.PhraseBundle;
import org.soundings.questionnaire.Problem;

/** The words of the pages for people who run studies, in one language. */
public final class DeskWords {
  private static final String BUNDLE = "org.soundings.desk.page.desk";

  private static final Pattern NAMED = Pattern.compile("\"([^\"]*)\"|\\d+");

  private final PhraseBundle bundle;

  private DeskWords(PhraseBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * @param language a BCP 47 tag
   */
  public static DeskWords in(String language) {
    return new DeskWords(PhraseBundle.of(BUNDLE, language));
  }

  /** What they are in, as a BCP 47 tag: English where they are not written in the one asked for. */
  public String language() {
    return bundle.locale().toLanguageTag();
  }

  /** Words that somebody wrote in a language, marked where it is not that of the page. */
  public Said written(String text, String language) {
    return new Said(text, language.equals(language()) ? null : language);
  }

  /**
   * The words for a key; days among the arguments are written out.
   *
   * @throws java.util.MissingResourceException where no such key is known
   */
  public Said say(String key, Object... arguments) {
    Object[] spoken = Arrays.stream(arguments).map(this::spoken).toArray();
    String language = bundle.isTranslated() ? null : PhraseBundle.FIRST;
    return new Said(bundle.text(key, spoken), language);
  }

  /** The same, plain, for an attribute or a title. */
  public String text(String key, Object... arguments) {
    return say(key, arguments).text();
  }

  /** What is wrong with something that was sent, and what to do. */
  public Said problem(Problem problem) {
    String key = "problem." + problem.code();
    return bundle.keys().contains(key)
        ? say(key, named(problem.what() + " " + problem.remedy()))
        : new Said(problem.what() + " " + problem.remedy(), PhraseBundle.FIRST);
  }

  /** What a problem and its remedy quote, and their numbers, in their order. */
  private static Object[] named(String text) {
    return NAMED.matcher(text).results().map(DeskWords::bare).toArray();
  }

  private static String bare(MatchResult found) {
    return found.group(1) == null ? found.group() : found.group(1);
  }

  private Object spoken(Object argument) {
    return switch (argument) {
      case Said said -> said.text();
      case LocalDate day ->
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
              .withLocale(bundle.locale())
              .format(day);
      default -> argument;
    };
  }
}
