package org.soundings.exchange.infer.column;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.soundings.exchange.infer.label.NormalizedText;

/**
 * How a column marks who chose an option.
 *
 * @param label the option itself where it is the mark, or empty
 * @param chosen texts that mean chosen where every reader would not know, or none
 */
public record Marks(String label, List<String> chosen) {
  private static final Set<String> NOT =
      Set.of(
          "0", "false", "no", "n", "not selected", "not chosen", "unselected", "unchecked", "off");

  /** A mark with decimals that some programs write: 1,00. */
  private static final Pattern WHOLE = Pattern.compile("^([01])[.,]0+$");

  private static final Set<String> YES =
      Set.of("1", "true", "yes", "y", "x", "selected", "chosen", "checked", "on");

  /** The same in other languages, which a reader knows only where the columns name it. */
  private static final Set<String> YES_ELSEWHERE =
      Set.of(
          "ja",
          "oui",
          "sí",
          "si",
          "sì",
          "sim",
          "tak",
          "kyllä",
          "jah",
          "ano",
          "áno",
          "igen",
          "evet",
          "da",
          "да",
          "так",
          "ναι",
          "taip",
          "jā",
          "já",
          "bai",
          "是",
          "はい",
          "예",
          "네",
          "نعم",
          "כן",
          "wahr",
          "vrai",
          "verdadero",
          "verdadeiro",
          "vero",
          "waar",
          "ausgewählt",
          "gewählt",
          "angekreuzt",
          "genannt",
          "coché",
          "sélectionné",
          "seleccionado",
          "selecionado",
          "marcado",
          "ticked",
          "mentioned",
          "✓",
          "✔",
          "☑",
          "☒");

  /** Words for no of which a reader knows none. */
  private static final Set<String> NO_ELSEWHERE =
      Set.of(
          ("non|nein|nej|nei|nee|nie|não|nao|ei|ne|нет|ні|не|όχι|hayır|nu|nem|nē|いいえ|否|不是|아니요|아니오"
                  + "|لا|לא|không|tidak|falsch|faux|falso|onwaar|fałsz|falskt")
              .split("\\|"));

  /** Words for yes; what is chosen or ticked apart. */
  private static final Set<String> YES_WORDS =
      Set.of(
          ("yes|true|ja|oui|sí|si|sì|sim|tak|kyllä|jah|ano|áno|igen|evet|da|да|так|ναι|taip|jā|já"
                  + "|bai|是|はい|예|네|نعم|כן|wahr|vrai|verdadero|verdadeiro|vero|waar|hai|có|ya"
                  + "|ndiyo|हाँ|ใช่")
              .split("\\|"));

  /**
   * @param part what the column's name says of its option, in words or as a code
   */
  public static Optional<Marks> of(Profile profile, String part) {
    List<String> marks =
        profile.texts().stream().filter(text -> !NOT.contains(lower(text))).toList();
    if (isOwnName(profile, part)) {
      String own = profile.texts().getFirst();
      return Optional.of(new Marks(own, List.of(own)));
    }
    if (marks.stream().allMatch(text -> YES.contains(lower(text)))) {
      return Optional.of(new Marks("", List.of()));
    }
    boolean unmarked = profile.hasEmpty() || marks.size() < profile.texts().size();
    if (marks.size() != 1 || !unmarked || NO_ELSEWHERE.contains(lower(marks.getFirst()))) {
      return Optional.empty();
    }
    String mark = marks.getFirst();
    return Optional.of(
        profile.isNumber() ? new Marks("", List.of(mark)) : new Marks(mark, List.of()));
  }

  /** Whether an option called "No" is marked by its own name, which else says not chosen. */
  private static boolean isOwnName(Profile profile, String part) {
    return profile.texts().size() == 1
        && profile.hasEmpty()
        && !part.isEmpty()
        && !profile.isNumber()
        && NOT.contains(lower(part))
        && profile.texts().getFirst().equalsIgnoreCase(part);
  }

  /** Whether it says no more than that something was chosen or not. */
  public static boolean isTruth(String text) {
    return isNot(text) || isChosen(text);
  }

  /** Whether it says that something was not chosen. */
  public static boolean isNot(String text) {
    return NOT.contains(lower(text));
  }

  /** Whether it says no more than that something was chosen. */
  public static boolean isChosen(String text) {
    return YES.contains(lower(text)) || YES_ELSEWHERE.contains(lower(text));
  }

  /** Whether it is a word for yes, in whatever language. */
  public static boolean isYes(String text) {
    String plain = NormalizedText.plainly(text);
    return YES_WORDS.contains(plain);
  }

  private static String lower(String text) {
    return WHOLE.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("$1");
  }
}
