package org.soundings.exchange.infer.label;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Answers that are the same but for accents, which capitals lack in many languages and some people
 * cannot type: ΟΧΙ and Όχι, Nao and Não, GROSSSTADT and Großstadt, maennlich and männlich. One
 * without accents is counted with the only one that has them; where two have, all stay apart.
 */
public final class Accents {
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('\u00df', "ss"),
          Map.entry('\u0142', "l"),
          Map.entry('\u00f8', "o"),
          Map.entry('\u0111', "d"),
          Map.entry('\u0131', "i"),
          Map.entry('\u00e6', "ae"),
          Map.entry('\u0153', "oe"),
          Map.entry('\u0451', "\u0435"),
          Map.entry('\u0649', "\u064a"),
          Map.entry('\u06cc', "\u064a"),
          Map.entry('\u06a9', "\u0643"),
          Map.entry('\u0629', "\u0647"));

  /** How letters are written where there is no key for them. */
  private static final Map<Character, String> TWO_LETTERS =
      Map.of(
          '\u00e4', "ae", '\u00f6', "oe", '\u00fc', "ue", '\u00e5', "aa", '\u00f8', "oe", '\u00df',
          "ss", '\u0153', "oe", '\u00e6', "ae");

  /** The scripts in which a mark makes no other letter of a letter. */
  private static final Set<UnicodeScript> SCRIPTS =
      Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.ARABIC, UnicodeScript.HEBREW);

  private static final int SHORTEST = 2;

  /** Texts spelt plainly that are counted as another. */
  private final Map<String, String> same = new HashMap<>();

  private final Collection<String> texts;
  private final Map<String, Set<String>> alike = new LinkedHashMap<>();

  private Accents(Collection<String> texts) {
    this.texts = texts;
    Set<String> plain =
        texts.stream()
            .map(NormalizedText::plainly)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (String text : plain) {
      forms(text).forEach(f -> alike.computeIfAbsent(f, any -> new TreeSet<>()).add(text));
    }
    for (String text : plain) {
      Set<String> accented = alike.getOrDefault(text, Set.of());
      if (accented.size() == 1 && text.length() >= SHORTEST) {
        same.put(text, accented.iterator().next());
      }
    }
  }

  public static Accents of(Collection<String> texts) {
    return new Accents(texts);
  }

  /** What is equal for all ways of writing one answer. */
  public String plainly(String text) {
    String plain = NormalizedText.plainly(text);
    return same.getOrDefault(plain, plain);
  }

  /** Two that are counted together, though not only because one is in capitals. */
  public Optional<List<String>> together() {
    return texts.stream()
        .filter(
            text ->
                !NormalizedText.isCapitals(text) && same.containsKey(NormalizedText.plainly(text)))
        .map(text -> List.of(text, writtenAs(plainly(text))))
        .findFirst();
  }

  /** Two that are apart, though they may be the same. */
  public Optional<List<String>> apart() {
    return alike.values().stream()
        .filter(forms -> forms.size() > 1)
        .map(forms -> forms.stream().limit(2).map(this::writtenAs).toList())
        .findFirst();
  }

  private String writtenAs(String plain) {
    return texts.stream()
        .filter(text -> NormalizedText.plainly(text).equals(plain))
        .findFirst()
        .orElse(plain);
  }

  /** The ways to write a text without accents, where it has any. */
  private static Set<String> forms(String plain) {
    if (plain.codePoints().allMatch(c -> c < 0x80)) {
      return Set.of();
    }
    Set<String> forms = new LinkedHashSet<>();
    forms.add(without(plain));
    forms.add(without(replaced(plain, TWO_LETTERS)));
    forms.remove(plain);
    return forms;
  }

  private static String without(String plain) {
    String apart = Normalizer.normalize(plain, Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder();
    boolean plainly = false;
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      plainly = mark ? plainly : SCRIPTS.contains(UnicodeScript.of(c));
      if (!mark || !plainly) {
        bare.append(c);
      }
    }
    return replaced(Normalizer.normalize(bare, Normalizer.Form.NFC), LETTERS);
  }

  private static String replaced(String text, Map<Character, String> letters) {
    StringBuilder replaced = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      replaced.append(letters.getOrDefault(text.charAt(i), text.substring(i, i + 1)));
    }
    return replaced.toString();
  }
}
