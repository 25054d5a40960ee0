package org.soundings.exchange.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes out of a text what may name a person: links, e-mail addresses, telephone numbers and the
 * names of a roster. It errs on the side of taking out too much. It cannot find a name that is in
 * no roster, nor a story that only one person can tell: somebody still has to read before anything
 * is quoted.
 *
 * <p>A telephone number is 7 to 15 digits with the usual signs between, but neither a date
 * (2021-03-31) nor two years (2019-2021). An address may be spelled out ("jo at example dot org").
 * A name of the roster is found whole in any capitals, and each of its words of three letters or
 * more where it is written with a capital.
 */
public final class Masking {
  private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int SHORTEST = 3;
  private static final String START = "(?<![\\p{L}\\p{N}_])";
  private static final String END = "(?![\\p{L}\\p{N}_])";
  private static final Pattern LINK =
      Pattern.compile(
          START
              + "(?:https?://|ftp://|www\\.)[^\\s<>\"]+|"
              + START
              + "[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.(?:com|org|net|edu|gov|info|io|es|mx|co)"
              + "(?:/[^\\s<>\"]*)?"
              + END,
          CASE);
  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*", CASE);
  private static final Pattern SPELLED =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+-]+\\s*(?:\\(at\\)|\\[at\\]|\\sat\\s|\\sarroba\\s)\\s*[\\p{L}\\p{N}-]+"
              + "(?:\\s*(?:\\(dot\\)|\\[dot\\]|\\sdot\\s|\\spunto\\s)\\s*[\\p{L}\\p{N}-]+|\\.\\p{L}{2,})+",
          CASE);
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?!(?:\\d{4}-\\d{2}-\\d{2}|\\d{4}\\s?[-–]\\s?\\d{4})(?![\\p{N}]))"
              + "\\+?\\(?\\p{Nd}(?:[\\s\\u00a0().\\-–/]{0,2}\\p{Nd}){6,14}(?![\\p{N}])");

  private final List<Pattern> names = new ArrayList<>();

  /**
   * @param roster names, one or more words each; blank ones are passed over
   */
  public Masking(Collection<String> roster) {
    roster.stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .forEach(this::add);
  }

  private void add(String name) {
    String[] words = name.split("\\s+");
    List<String> quoted = new ArrayList<>();
    for (String word : words) {
      quoted.add(Pattern.quote(word));
    }
    names.add(Pattern.compile(START + String.join("\\s+", quoted) + END, CASE));
    for (String word : words) {
      if (word.length() >= SHORTEST && words.length > 1) {
        String capital = word.substring(0, 1).toUpperCase(Locale.ROOT);
        String rest = word.substring(1);
        names.add(
            Pattern.compile(
                START + Pattern.quote(capital) + "(?i:" + Pattern.quote(rest) + ")" + END,
                Pattern.UNICODE_CASE));
      }
    }
  }

  /** The text with [link], [e-mail], [telephone] and [name] in the places of what was taken out. */
  public String of(String text) {
    String masked = ADDRESS.matcher(text).replaceAll("[e-mail]");
    masked = SPELLED.matcher(masked).replaceAll("[e-mail]");
    masked = LINK.matcher(masked).replaceAll("[link]");
    masked = TELEPHONE.matcher(masked).replaceAll("[telephone]");
    for (Pattern name : names) {
      masked = name.matcher(masked).replaceAll("[name]");
    }
    return masked;
  }
}
