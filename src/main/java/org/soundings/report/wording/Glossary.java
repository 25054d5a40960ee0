package org.soundings.report.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundings.phrase.PhraseBundle;

/**
 * What statistics and analyses call their methods, tests and remarks, in another language. They
 * know no language but have fixed English names; each is a phrase of the bundle, {@code term.*}, by
 * whose English it is found (ADR 89).
 */
final class Glossary {
  static final String PREFIX = "term.";
  private static final int MOST_KEPT = 5000;
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
  private static final Pattern NUMBER = Pattern.compile("[−-]?[\\d.,]*\\d%?");

  /** "1.500", as a survey in another language writes thousands; no name here has such a number. */
  private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+");

  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?]) (?=[\\p{Lu}\\d]|logit)");
  private static final String CLAUSES = "; ";
  private static final String COMMA = ", ";

  /** Terms that are shorter join any two others: "{0} less {1}". */
  private static final int JOINING = 14;

  private static final String STOP = ".";

  private final PhraseBundle bundle;
  private final UnaryOperator<String> number;
  private final Map<String, String> fixed = new HashMap<>();
  private final List<Open> opens = new ArrayList<>();
  private final Map<String, Said> kept = new ConcurrentHashMap<>();

  /** A term with places for other words; what marks it has that texts are parted at. */
  private record Open(
      String key,
      Pattern english,
      List<Integer> places,
      int length,
      boolean sentences,
      boolean clauses,
      boolean stopped) {}

  /**
   * @param number how a number inside of a term is written
   */
  Glossary(PhraseBundle english, PhraseBundle bundle, UnaryOperator<String> number) {
    this.bundle = bundle;
    this.number = number;
    for (String key : english.keys()) {
      if (key.startsWith(PREFIX)) {
        add(key, english.pattern(key));
      }
    }
    opens.sort(Comparator.comparingInt(Open::length).reversed());
  }

  private void add(String key, String phrase) {
    String plain = phrase.replace("''", "'");
    Matcher argument = ARGUMENT.matcher(plain);
    StringBuilder english = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    int from = 0;
    while (argument.find()) {
      english.append(Pattern.quote(plain.substring(from, argument.start()))).append("(.+?)");
      places.add(Integer.parseInt(argument.group(1)));
      from = argument.end();
    }
    if (places.isEmpty()) {
      fixed.put(plain, key);
    } else {
      english.append(Pattern.quote(plain.substring(from)));
      Pattern pattern = Pattern.compile(english.toString(), Pattern.DOTALL);
      boolean sentences = SENTENCES.matcher(plain).find();
      boolean clauses = plain.contains(CLAUSES);
      boolean stopped = plain.endsWith(STOP);
      opens.add(new Open(key, pattern, places, plain.length(), sentences, clauses, stopped));
    }
  }

  /** A text and whether any of it is a term; a number alone is none. */
  private record Said(String words, boolean hasTerm) {}

  /**
   * In the language, as far as its parts are terms; the words of others stay as they are, and so
   * does a number that has no term beside it, since others wrote it.
   */
  String of(String english) {
    Said said = said(english);
    return said.hasTerm ? said.words : english;
  }

  /** What is a term as a whole; anything else stays as it is, with the terms in it. */
  String whole(String english) {
    if (english.isBlank()) {
      return english;
    }
    Said said = asTerm(english);
    return said == null ? english : said.words;
  }

  private @Nullable Said asTerm(String english) {
    String found = found(english);
    if (found == null) {
      String other = found(flipped(english));
      found = other == null ? null : flipped(other);
    }
    return found == null ? null : new Said(found, true);
  }

  private Said said(String english) {
    Said known = kept.get(english);
    if (known == null) {
      known = unkept(english);
      if (kept.size() < MOST_KEPT) {
        kept.put(english, known);
      }
    }
    return known;
  }

  private Said unkept(String english) {
    if (english.isBlank()) {
      return new Said(english, false);
    }
    if (NUMBER.matcher(english).matches()) {
      return new Said(number.apply(english), false);
    }
    Said term = asTerm(english);
    return term == null ? parts(english) : term;
  }

  /** What is a term as a whole; null where it is none, or looks like several. */
  private @Nullable String found(String english) {
    String key = fixed.get(english);
    if (key != null) {
      return bundle.text(key);
    }
    boolean stopped = english.endsWith(STOP) && english.length() > 1;
    String stem = stopped ? english.substring(0, english.length() - 1) : english;
    String open = fixed.get(stem);
    if (open != null) {
      return bundle.text(open) + STOP;
    }
    for (Open term : opens) {
      if (isOne(stem, term)) {
        boolean cut = stopped && !term.stopped;
        Matcher matcher = term.english.matcher(cut ? stem : english);
        if (matcher.matches()) {
          return bundle.text(term.key, arguments(term, matcher)) + (cut ? STOP : "");
        }
      }
    }
    return null;
  }

  /** Whether a text can be one term, or has to be parted before. */
  private boolean isOne(String text, Open term) {
    int comma = text.lastIndexOf(COMMA);
    boolean tail = comma > 0 && fixed.containsKey(text.substring(comma + COMMA.length()));
    return (term.sentences || !SENTENCES.matcher(text).find())
        && (term.clauses || !text.contains(CLAUSES))
        && (term.length >= JOINING || !tail);
  }

  private Object[] arguments(Open term, Matcher matcher) {
    Object[] arguments = new Object[term.places.stream().mapToInt(p -> p + 1).max().orElse(0)];
    Arrays.fill(arguments, "");
    for (int i = 0; i < term.places.size(); i++) {
      arguments[term.places.get(i)] = said(matcher.group(i + 1)).words;
    }
    return arguments;
  }

  private Said parts(String english) {
    String[] sentences = SENTENCES.split(english);
    if (sentences.length > 1) {
      return joined(english, " ", "", sentences);
    }
    if (english.contains(CLAUSES)) {
      return joined(english, CLAUSES, "", english.split(CLAUSES));
    }
    if (english.endsWith(STOP) && english.length() > 1) {
      return joined(english, "", STOP, english.substring(0, english.length() - 1));
    }
    int behind = behind(english);
    if (behind > 0) {
      String inside = english.substring(behind + 2, english.length() - 1);
      return joined(english, " (", ")", english.substring(0, behind), inside);
    }
    for (String mark : List.of(": ", COMMA)) {
      int at = english.indexOf(mark);
      if (at > 0) {
        return joined(
            english, mark, "", english.substring(0, at), english.substring(at + mark.length()));
      }
    }
    return new Said(english, false);
  }

  private Said joined(String english, String mark, String end, String... parts) {
    List<Said> said =
        Arrays.stream(parts)
            .map(part -> GROUPED.matcher(part).matches() ? new Said(part, false) : said(part))
            .toList();
    return said.stream().anyMatch(Said::hasTerm)
        ? new Said(said.stream().map(Said::words).collect(Collectors.joining(mark, "", end)), true)
        : new Said(english, false);
  }

  /** Where the parenthesis at the end begins, with the space before it; -1 where there is none. */
  private static int behind(String english) {
    int depth = 0;
    for (int i = english.length() - 1; i > 0 && english.endsWith(")"); i--) {
      depth += english.charAt(i) == ')' ? 1 : english.charAt(i) == '(' ? -1 : 0;
      if (depth == 0) {
        return english.charAt(i - 1) == ' ' ? i - 1 : -1;
      }
    }
    return -1;
  }

  /** With its first letter in the other case, as a sentence begins or a part of one. */
  private static String flipped(String words) {
    int first = words.codePointAt(0);
    int other =
        Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
    return Character.toString(other) + words.substring(Character.charCount(first));
  }
}
