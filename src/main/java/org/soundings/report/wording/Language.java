package org.soundings.report.wording;

import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soundings.phrase.PhraseBundle;
import org.soundings.statistics.Estimate;

/**
 * How a report speaks: its phrases, its numbers and the names of its statistics in one language;
 * English where reports were not translated (ADR 88).
 *
 * <p>The methods that take a number write it as those of {@link Numbers} with the same name do,
 * with the decimal sign, the thousands and the percent sign of the language.
 */
public final class Language {
  private static final Pattern FOUR_DIGITS = Pattern.compile("(?<![\\d,])(\\d),(\\d{3})(?![\\d,])");
  private static final int MOST_KEPT = 100;
  private static final Map<String, Language> KEPT = new ConcurrentHashMap<>();

  public static final Language ENGLISH = of(PhraseBundle.FIRST);

  private final PhraseBundle bundle;
  private final boolean english;
  private final char decimal;
  private final char thousands;
  private final String percent;
  private final @Nullable Glossary glossary;
  private final Map<String, String> plain = new ConcurrentHashMap<>();

  private Language(String tag) {
    this.bundle = PhraseBundle.ofReports(tag);
    Locale locale = bundle.locale();
    this.english = locale.getLanguage().equals(PhraseBundle.FIRST);
    DecimalFormatSymbols symbols = english ? null : DecimalFormatSymbols.getInstance(locale);
    this.decimal = symbols == null ? '.' : symbols.getDecimalSeparator();
    this.thousands = symbols == null ? ',' : symbols.getGroupingSeparator();
    this.percent = english ? "%" : NumberFormat.getPercentInstance(locale).format(0).substring(1);
    this.glossary =
        english
            ? null
            : new Glossary(PhraseBundle.ofReports(PhraseBundle.FIRST), bundle, this::number);
  }

  /**
   * @param tag a BCP 47 tag; its region decides how numbers are written
   * @return the same one for the same tag, which threads may share
   */
  public static Language of(String tag) {
    Language kept = KEPT.get(tag);
    if (kept == null) {
      kept = new Language(tag);
      if (KEPT.size() < MOST_KEPT) {
        KEPT.put(tag, kept);
      }
    }
    return kept;
  }

  /**
   * A phrase with its arguments, which are words of this language already; a number among them
   * chooses between wordings.
   *
   * @throws java.util.MissingResourceException where no such key is known
   */
  public String say(String key, Object... arguments) {
    return arguments.length == 0
        ? plain.computeIfAbsent(key, bundle::text)
        : bundle.text(key, arguments);
  }

  /** What a statistic or an analysis calls something; what is no such name stays as it is. */
  public String term(String name) {
    return glossary == null ? name : glossary.of(name);
  }

  /** The same for a title, which others may have written: only as a whole. */
  public String title(String name) {
    return glossary == null ? name : glossary.whole(name);
  }

  /** Several of them, one after the other. */
  public String list(Collection<String> parts) {
    return String.join(say("list.separator"), parts);
  }

  /** “so”, as quotations are marked. */
  public String quoted(String words) {
    return say("quoted", words);
  }

  /** A number that is written in English, or a range of two, with the marks of the region. */
  public String number(String written) {
    if (english) {
      return written;
    }
    String digits = decimal == ',' ? FOUR_DIGITS.matcher(written).replaceAll("$1$2") : written;
    StringBuilder number = new StringBuilder();
    for (char c : digits.toCharArray()) {
      number.append(c == '.' ? decimal : c == ',' ? thousands : c);
    }
    return number.toString().replace(" to ", say("number.to")).replace("%", percent);
  }

  /** Whether a comma parts decimals, so that numbers in a row need another mark between them. */
  boolean hasDecimalComma() {
    return decimal == ',';
  }

  /** A whole percentage or share with the sign. */
  public String percent(String share) {
    return number(share + "%");
  }

  public String percent(Estimate e) {
    return number(Numbers.percent(e));
  }

  public String percentRange(Estimate e) {
    return number(Numbers.percentRange(e));
  }

  public String share(double proportion, long n) {
    return number(Numbers.share(proportion, n));
  }

  public String points(Estimate e) {
    return number(Numbers.points(e));
  }

  public String withRange(Estimate e, int decimals) {
    return number(Numbers.withRange(e, decimals));
  }

  public String range(Estimate e, int decimals) {
    return number(Numbers.range(e, decimals));
  }

  public String fixed(double value, int decimals) {
    return number(Numbers.fixed(value, decimals));
  }

  public String exact(double value, int decimals) {
    return number(Numbers.exact(value, decimals));
  }

  public String given(double value) {
    return number(Numbers.given(value));
  }

  public String signed(double value, int decimals) {
    return number(Numbers.signed(value, decimals));
  }

  public String count(long n) {
    return number(Numbers.count(n));
  }

  public String shortest(double value) {
    return number(Numbers.shortest(value));
  }

  /** A number that cannot exceed one: without its zero only where a point parts decimals. */
  public String unit(double value, int decimals) {
    return number(
        hasDecimalComma() ? Numbers.fixed(value, decimals) : Numbers.unit(value, decimals));
  }

  /** "1 response", "2,100 responses". */
  public String responses(long n) {
    return say("responses", n, count(n));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Language that && bundle.locale().equals(that.bundle.locale());
  }

  @Override
  public int hashCode() {
    return Objects.hash(bundle.locale());
  }

  @Override
  public String toString() {
    return bundle.locale().toLanguageTag();
  }
}
