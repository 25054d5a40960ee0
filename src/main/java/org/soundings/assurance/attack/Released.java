package org.soundings.assurance.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What one {@code results.json} says, written into a ledger. */
final class Released {
  private static final int LARGEST = 200_000_000;

  /** Of policies that show all, and where none is named. */
  private static final long FEWEST = 5;

  private final String wave;
  private final Ledger ledger;
  private final long minimum;
  private final long rounding;
  private final Map<String, Set<String>> codes;
  private final Set<List<String>> pairs;
  private final Set<String> unread;
  private final Map<String, Map<String, String>> labels;
  private final Map<String, String> wordings;
  private final SingleNumbers asides;

  private Released(
      String wave, Ledger ledger, Map<String, Object> results, @Nullable Released before) {
    this.wave = wave;
    this.codes = before == null ? new LinkedHashMap<>() : before.codes;
    this.pairs = before == null ? new LinkedHashSet<>() : before.pairs;
    this.labels = before == null ? new LinkedHashMap<>() : before.labels;
    this.wordings = before == null ? new LinkedHashMap<>() : before.wordings;
    this.ledger = ledger;
    this.unread = Unread.in(results);
    this.minimum =
        Parsed.map(results.get("policy")).get("minimum") instanceof Number n
            ? Math.max(FEWEST, n.longValue())
            : FEWEST;
    this.rounding =
        Parsed.map(results.get("policy")).get("rounding") instanceof Number n ? n.longValue() : 1;
    this.asides = new SingleNumbers(this, minimum);
  }

  /** What single numbers say by themselves. */
  List<Disclosed> asides() {
    return asides.found();
  }

  /** What each answer of a question counts: its code where all are numbers, else its place. */
  Map<String, Double> values(String variable) {
    Map<String, Double> values = new LinkedHashMap<>();
    Set<String> of = new LinkedHashSet<>(codes.getOrDefault(variable, Set.of()));
    boolean numbers = isNumbered(variable);
    for (String code : of) {
      values.put(code, numbers ? Double.parseDouble(code) : values.size() + 1.0);
    }
    return values;
  }

  /** Whether the answers of a question have numbers for codes. */
  boolean isNumbered(String variable) {
    return codes.getOrDefault(variable, Set.of()).stream()
        .allMatch(code -> code.matches("-?\\d+(\\.\\d+)?"));
  }

  /** What each answer of a question is called, by its code. */
  Map<String, String> labels(String variable) {
    return labels.getOrDefault(variable, Map.of());
  }

  /** The question that is put so. */
  String named(String wording) {
    return wordings.getOrDefault(wording.replace(" (does not vary)", ""), wording);
  }

  /** Says that the answers to two questions add up over each other. */
  void cross(String a, String b) {
    if (!pairs.contains(List.of(b, a))) {
      pairs.add(List.of(a, b));
    }
  }

  /**
   * Reads a release; JSON is YAML.
   *
   * @param before another release of the same answers, or null
   */
  static Released read(String results, String wave, Ledger ledger, @Nullable Released before) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(LARGEST).build();
    Map<String, Object> root = Parsed.map(new Load(settings).loadFromString(results));
    Released released = new Released(wave, ledger, root, before);
    released.all(root);
    return released;
  }

  /**
   * The smallest number of people that a shown number may rest on, as its policy says; at least
   * five.
   */
  long minimum() {
    return minimum;
  }

  /** Whether numbers of people are told as they are. */
  boolean isExact() {
    return rounding <= 1;
  }

  /** What it holds that is not read, in words. */
  Set<String> unread() {
    return unread;
  }

  Map<String, Set<String>> codes() {
    return codes;
  }

  Set<List<String>> pairs() {
    return pairs;
  }

  String wave() {
    return wave;
  }

  Group group(String... variablesAndCategories) {
    return Group.of(wave, variablesAndCategories);
  }

  /** Those in a group who gave one of the answers that a finding lists. */
  Group answer(Group among, String variable, String category) {
    return among.with(variable, isRefusal(category) ? Group.REFUSED : category);
  }

  /** Whether what a finding lists among the answers says that somebody gave none. */
  private static boolean isRefusal(String category) {
    return category.equals("refused");
  }

  private void all(Map<String, Object> results) {
    boolean weighted = results.get("weight") != null;
    Products products = new Products(this, ledger, rounding, weighted);
    Bases bases = new Bases(this, ledger);
    CountedFindings counted = new CountedFindings(this, ledger, products, bases);
    counted.responses(results);
    List<Map<String, Object>> findings = new ArrayList<>();
    Parsed.list(results.get("findings")).forEach(finding -> findings.add(Parsed.map(finding)));
    findings.stream().filter(f -> !CountedFindings.isMean(f)).forEach(counted::read);
    findings.stream().filter(CountedFindings::isMean).forEach(counted::read);
    if (rounding > 1) {
      unread.add(new RoundedMeans(this, ledger, rounding).read(results, findings));
      add();
      return;
    }
    Scores scores = new Scores(this, ledger);
    Covariances covariances = new Covariances(this, ledger);
    Models models = new Models(this, ledger);
    for (Map<String, Object> f : findings) {
      switch (Parsed.text(f, "kind")) {
        case "frequency" -> asides.frequency(f);
        case "mean" -> scores.read(f);
        case "scale" -> {
          scores.read(f);
          covariances.ofScale(f);
        }
        case "correlation", "paired", "items" -> covariances.read(f);
        case "model" -> models.read(f);
        case "change" -> asides.change(f);
        default -> {
          // counts alone
        }
      }
    }
    new Weights(this, ledger).read(results);
    add();
  }

  private void add() {
    codes.forEach(this::oneWay);
    pairs.forEach(pair -> twoWay(pair.get(0), pair.get(1)));
  }

  private void oneWay(String variable, Set<String> categories) {
    Group answered = group(variable, Group.ANSWERED);
    ledger.add(List.of(answered, group(variable, Group.MISSING)), group());
    if (!categories.isEmpty()) {
      ledger.add(categories.stream().map(c -> group(variable, c)).toList(), answered);
    }
  }

  private void twoWay(String a, String b) {
    Set<String> ofA = codes.getOrDefault(a, Set.of());
    Set<String> ofB = codes.getOrDefault(b, Set.of());
    List<String> bothA = new ArrayList<>(List.of(Group.ANSWERED, Group.MISSING));
    bothA.addAll(ofA);
    if (ofB.stream().anyMatch(y -> ledger.has(group(a, Group.REFUSED, b, y)))) {
      bothA.add(Group.REFUSED);
    }
    for (String x : bothA) {
      Group alone = group(a, x);
      if (a.endsWith(Group.SUM) && x.equals(Group.MISSING)) {
        continue;
      }
      ledger.add(List.of(alone.with(b, Group.ANSWERED), alone.with(b, Group.MISSING)), alone);
      ledger.add(ofB.stream().map(y -> alone.with(b, y)).toList(), alone.with(b, Group.ANSWERED));
    }
    List<String> bothB = new ArrayList<>(List.of(Group.MISSING));
    bothB.addAll(ofB);
    for (String y : bothB) {
      if (a.endsWith(Group.SUM)) {
        break;
      }
      Group alone = group(b, y);
      ledger.add(List.of(alone.with(a, Group.ANSWERED), alone.with(a, Group.MISSING)), alone);
      if (!ofA.isEmpty()) {
        ledger.add(ofA.stream().map(x -> alone.with(a, x)).toList(), alone.with(a, Group.ANSWERED));
      }
    }
  }

  /** A question of which the release says something, whether or not it shows an answer. */
  void asked(String variable) {
    codes.computeIfAbsent(variable, v -> new LinkedHashSet<>());
  }

  /** The words of a question. */
  void word(String wording, String variable) {
    wordings.put(wording, variable);
  }

  /** What an answer is called. */
  void label(String variable, String code, String words) {
    labels.computeIfAbsent(variable, v -> new LinkedHashMap<>()).put(code, words);
  }

  /** An answer that a question has. */
  void code(String variable, String category) {
    Set<String> of = codes.computeIfAbsent(variable, v -> new LinkedHashSet<>());
    if (!isRefusal(category)) {
      of.add(category);
    }
  }

  /** Of a number that was rounded it is known between which two it lies. */
  void publish(Group group, long n) {
    if (rounding > 1) {
      ledger.between(Map.of(group, 1.0), Math.max(0, n - rounding), n + rounding);
    } else {
      ledger.publish(group, n);
    }
  }
}
