package org.soundings.exchange.infer.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.soundings.exchange.NumberFormat;

/**
 * The options of a choice, in sensible order.
 *
 * @param ordered whether that order means something, the lowest first
 * @param codes what the file writes in several ways that differ by blanks only, each to its option
 */
public record Options(List<Option> options, boolean ordered, Map<String, String> codes) {
  /** A label that begins with its code: 1 = Never, (2) Often. */
  private static final Pattern CODED =
      Pattern.compile("\\(?(\\d{1,3})\\s*[).:=\\u2013-]+\\s*(\\D.*)");

  private static final List<String> FIRST = List.of("yes", "no", "maybe", "true", "false");

  /**
   * One of them.
   *
   * @param aside whether it stands outside the order
   */
  public record Option(String code, String label, boolean aside) {}

  public Options {
    options = List.copyOf(options);
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }

  public Options(List<Option> options, boolean ordered) {
    this(options, ordered, Map.of());
  }

  /** The whole numbers from {@code low} to {@code high}, named by themselves. */
  public static Options numbers(long low, long high) {
    List<Option> options = new ArrayList<>();
    for (long i = low; i <= high; i++) {
      options.add(new Option(Long.toString(i), Long.toString(i), false));
    }
    return new Options(options, high - low > 1);
  }

  /**
   * The texts counted; spellings of one answer that differ in capitals, signs or accents are one
   * option.
   */
  public static Options of(Map<String, Long> counts) {
    Map<String, String> spellings = new HashMap<>();
    Map<String, List<String>> further = new LinkedHashMap<>();
    Map<String, Long> merged = new LinkedHashMap<>(counts);
    Accents accents = Accents.of(counts.keySet());
    Map<String, List<String>> alike =
        counts.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    accents::plainly, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    for (List<String> same : alike.values()) {
      same.sort(
          Comparator.comparing((String text) -> -counts.getOrDefault(text, 0L))
              .thenComparing(NormalizedText::isCapitals)
              .thenComparing(Comparator.naturalOrder()));
      for (String other : same.subList(1, same.size())) {
        merged.merge(same.getFirst(), merged.getOrDefault(other, 0L), Long::sum);
        merged.remove(other);
      }
      if (same.size() == 2 && same.getFirst().equalsIgnoreCase(same.getLast())) {
        spellings.put(same.getFirst(), same.getLast());
      } else if (same.size() > 1) {
        further.put(same.getFirst(), same.subList(1, same.size()));
      }
    }
    Optional<List<String>> order = order(List.copyOf(merged.keySet()));
    List<String> labels = order.orElseGet(() -> byCount(merged));
    Set<String> texts = new HashSet<>(counts.keySet());
    List<Option> options = coded(labels, spellings, texts, order.isPresent());
    return new Options(options, order.isPresent(), codes(options, further));
  }

  /** Each further spelling of an option to its code. */
  private static Map<String, String> codes(
      List<Option> options, Map<String, List<String>> further) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (Option option : options) {
      further
          .getOrDefault(option.label(), List.of())
          .forEach(text -> codes.put(text, option.code()));
    }
    return codes;
  }

  /** Codes such as A1 and A2, by their number, for which no order is known. */
  public static Options ofCodes(Set<String> codes) {
    Names names = new Names();
    return new Options(
        codes.stream()
            .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
            .map(text -> new Option(names.own(text), text, false))
            .toList(),
        false);
  }

  /** The same with numbers that stand outside of their order. */
  public Options beside(List<Long> numbers) {
    Stream<Option> aside =
        numbers.stream().map(String::valueOf).map(number -> new Option(number, number, ordered));
    return new Options(Stream.concat(options.stream(), aside).toList(), ordered, codes);
  }

  /** The same without an order. */
  public Options unordered() {
    List<Option> plain = options.stream().map(o -> new Option(o.code(), o.label(), false)).toList();
    return new Options(plain, false, codes);
  }

  /**
   * The same with each label as the file has it, blanks within included. What the file writes in
   * several ways that differ by blanks only stays apart, each an option, as published counts of it
   * would; whoever reads the proposal can give them one code to count them together.
   *
   * @param spellings label to the ways it is written, the commonest first
   */
  public Options asWritten(Map<String, List<String>> spellings) {
    List<Option> written = new ArrayList<>();
    Map<String, String> codes = new LinkedHashMap<>(codes());
    for (Option option : options) {
      List<String> ways = spellings.getOrDefault(option.label(), List.of(option.label()));
      if (ways.size() == 1) {
        written.add(new Option(option.code(), ways.getFirst().strip(), option.aside()));
      }
      for (int way = 0; way < ways.size() && ways.size() > 1; way++) {
        String code = way == 0 ? option.code() : option.code() + "-as-" + (way + 1);
        String label =
            option.label() + (way == 0 ? "" : " (written with other blanks, " + way + ")");
        written.add(new Option(code, label, option.aside()));
        codes.put(ways.get(way), code);
      }
    }
    return new Options(written, ordered, codes);
  }

  private static List<Option> coded(
      List<String> labels, Map<String, String> spellings, Set<String> texts, boolean ordered) {
    Names names = new Names();
    List<Option> options = new ArrayList<>();
    for (String label : labels) {
      String code = spellings.get(label);
      if (code == null) {
        code = code(label, texts, names, options.size() + 1);
      }
      options.add(new Option(code, label, ordered && Asides.isAside(label)));
    }
    return options;
  }

  /** A code of its own that is not the text of another option. */
  private static String code(String label, Set<String> texts, Names names, int number) {
    String code = names.own(Names.code(label, "option-" + number));
    while (!code.equals(label) && texts.contains(code)) {
      code = names.own(code);
    }
    return code;
  }

  /** The labels lowest first and what stands aside last, or empty where there is no order. */
  private static Optional<List<String>> order(List<String> labels) {
    List<String> inOrder = labels.stream().filter(label -> !Asides.isAside(label)).toList();
    return places(inOrder)
        .filter(places -> Set.copyOf(places).size() == inOrder.size())
        .map(
            places ->
                Stream.concat(
                        IntStream.range(0, inOrder.size())
                            .boxed()
                            .sorted(Comparator.comparing(places::get).thenComparing(inOrder::get))
                            .map(inOrder::get),
                        labels.stream().filter(Asides::isAside).sorted())
                    .toList());
  }

  private static Optional<List<Double>> places(List<String> labels) {
    if (labels.size() < 2) {
      return Optional.empty();
    }
    if (labels.stream().anyMatch(NumberFormat::isCode)) {
      return Optional.empty();
    }
    return words(labels)
        .or(() -> Ranges.places(labels))
        .or(() -> coded(labels))
        .or(() -> stars(labels));
  }

  /** How many stars are filled, where labels are nothing else. */
  private static Optional<List<Double>> stars(List<String> labels) {
    return labels.stream().allMatch(label -> label.matches("[\u2605\u2b50]*\ufe0f?\u2606*"))
        ? Optional.of(
            labels.stream()
                .map(
                    label ->
                        (double) label.chars().filter(c -> c == '\u2605' || c == '\u2b50').count())
                .toList())
        : Optional.empty();
  }

  private static Optional<List<Double>> words(List<String> labels) {
    return Stream.of(WordLists.values())
        .flatMap(list -> list.places(labels).stream())
        .findFirst()
        .or(() -> KnownScales.places(labels))
        .or(() -> labels.size() < 3 ? Optional.empty() : Polarity.places(labels));
  }

  /** The places of labels that begin with their code, where the words alone have that order. */
  private static Optional<List<Double>> coded(List<String> labels) {
    List<Matcher> codes = labels.stream().map(CODED::matcher).toList();
    if (!codes.stream().allMatch(Matcher::matches)) {
      return Optional.empty();
    }
    List<Double> numbers = codes.stream().map(code -> Double.valueOf(code.group(1))).toList();
    return words(codes.stream().map(code -> code.group(2)).toList())
        .filter(places -> runAlike(numbers, places, 1) || runAlike(numbers, places, -1));
  }

  private static boolean runAlike(List<Double> numbers, List<Double> places, int direction) {
    return IntStream.range(0, numbers.size())
        .allMatch(
            i ->
                IntStream.range(0, i)
                    .allMatch(
                        j ->
                            direction * Double.compare(numbers.get(i), numbers.get(j))
                                == Double.compare(places.get(i), places.get(j))));
  }

  /** The commonest first, codes of digits by these; yes before no, "other" and the like last. */
  private static List<String> byCount(Map<String, Long> counts) {
    boolean codes = counts.keySet().stream().allMatch(label -> label.matches("\\d+"));
    return counts.keySet().stream()
        .sorted(
            Comparator.comparing(Asides::comesLast)
                .thenComparing(Options::first)
                .thenComparing(label -> codes ? 0 : -counts.getOrDefault(label, 0L))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static int first(String label) {
    int at = FIRST.indexOf(label.toLowerCase(Locale.ROOT));
    return at < 0 ? FIRST.size() : at;
  }
}
