package org.soundings.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.soundings.exchange.damage.DamagedFile;
import org.soundings.exchange.damage.Question;
import org.soundings.exchange.damage.Trait;
import org.soundings.exchange.damage.Truth;
import tools.jackson.databind.JsonNode;

/** What is false in a report on a file, question by question. */
final class ReportComparison {
  private static final double NEAR = 1e-9;

  /**
   * Something false.
   *
   * @param question the one that it is about, or none where it is about the file
   */
  record Fault(Optional<Question> question, String what) {
    boolean isAbout(Trait trait) {
      return question.filter(q -> q.trait() == trait).isPresent();
    }

    /** What two faults have in common that are instances of one. */
    String kind() {
      return question
          .map(q -> q.trait().name())
          .orElse(
              what.replaceAll("/\\S+", "").replaceAll("[0-9]+", "").lines().findFirst().orElse(""));
    }

    @Override
    public String toString() {
      return question.map(q -> q.trait() + " " + q.code() + ": ").orElse("") + what;
    }
  }

  private final DamagedFile file;
  private final ProposalView proposal;
  private final ResultsView results;
  private final List<Fault> faults = new ArrayList<>();

  ReportComparison(DamagedFile file, ProposalView proposal, ResultsView results) {
    this.file = file;
    this.proposal = proposal;
    this.results = results;
  }

  List<Fault> faults() {
    if (results.responses() != file.people()) {
      faults.add(
          new Fault(Optional.empty(), results.responses() + " responses, right " + file.people()));
    }
    for (int i = 0; i < file.questions().size(); i++) {
      compare(file.questions().get(i), file.names().get(i));
    }
    if (!file.isWeighted()) {
      proposal
          .weight()
          .filter(column -> !proposal.remarks(Optional.empty(), List.of(column), "weight"))
          .ifPresent(column -> faults.add(new Fault(Optional.empty(), "weighted by " + column)));
    }
    return file.hasOddRow() && proposal.remarksOnARow() ? List.of() : faults;
  }

  /** Whether shares and means can be compared: both or neither take the weight. */
  private boolean weighsAlike() {
    return proposal.weight().isPresent() == file.isWeighted();
  }

  private void compare(Question question, List<List<String>> names) {
    Optional<String> wrong =
        switch (question.truth()) {
          case Truth.Shares shares -> one(names.getFirst(), shares);
          case Truth.Battery battery -> battery(names, battery);
          case Truth.Columns set -> columns(names, set);
          case Truth.Cells set -> cells(names.getFirst(), set);
          case Truth.Numbers numbers -> numbers(names.getFirst(), numbers);
          case Truth.Days days -> days(names.getFirst(), days);
          case Truth.Words words -> words(names.getFirst(), words);
          case Truth.Nobody nobody -> nobody(names.getFirst());
          case Truth.Weight weight -> weight(names.getFirst());
          case Truth.LeftOut leftOut ->
              proposal.ignores(names.getFirst())
                  ? Optional.empty()
                  : Optional.of("a personal column is not left out");
        };
    boolean told =
        question.isAmbiguous()
            && names.stream()
                .anyMatch(n -> proposal.remarks(proposal.variable(n), n, question.remark()));
    if (!told) {
      wrong.ifPresent(what -> faults.add(new Fault(Optional.of(question), what)));
    }
  }

  private Optional<JsonNode> finding(List<String> names) {
    return proposal.variable(names).flatMap(results::finding);
  }

  private static String kind(JsonNode finding) {
    return finding.get("kind").asString();
  }

  private Optional<String> notThere(List<String> names) {
    return Optional.of(
        proposal.ignores(names)
            ? "left out"
            : proposal.weight().filter(names::contains).isPresent()
                ? "taken for the weight"
                : "not found");
  }

  // -- One answer of a list

  private Optional<String> one(List<String> names, Truth.Shares shares) {
    Optional<JsonNode> found = finding(names);
    if (found.isEmpty()) {
      return notThere(names);
    }
    JsonNode finding = found.get();
    return switch (kind(finding)) {
      case "frequency" -> frequency(finding, shares);
      case "mean" -> shares.digits() ? mean(finding, shares) : Optional.of("taken for a number");
      default -> Optional.of("taken for a " + kind(finding) + " question");
    };
  }

  private Optional<String> frequency(JsonNode finding, Truth.Shares shares) {
    Map<String, Long> right = new TreeMap<>();
    shares.counts().forEach((text, n) -> right.merge(plain(text), n, Long::sum));
    Map<String, Long> got = new TreeMap<>();
    Set<String> labels = new LinkedHashSet<>();
    for (JsonNode cell : finding.get("cells")) {
      String label = plain(cell.get("label").asString());
      if (!labels.add(label)) {
        return Optional.of("two options called " + label);
      }
      if (cell.get("count").asLong() > 0) {
        got.put(label, cell.get("count").asLong());
      }
    }
    for (String text : shares.maybeMissing()) {
      if (!right.containsKey(plain(text))) {
        got.remove(plain(text));
      } else if (!got.containsKey(plain(text))) {
        right.remove(plain(text));
      }
    }
    if (!right.equals(got)) {
      return Optional.of("counts " + got + ", right " + right);
    }
    return order(finding, shares)
        .or(() -> weighsAlike() ? weighted(finding, shares) : Optional.empty());
  }

  private static Optional<String> order(JsonNode finding, Truth.Shares shares) {
    if (!finding.get("ordered").asBoolean()) {
      return Optional.empty();
    }
    List<String> order = shares.order().stream().map(ReportComparison::plain).toList();
    List<String> got = new ArrayList<>();
    for (JsonNode cell : finding.get("cells")) {
      String label = plain(cell.get("label").asString());
      if (order.contains(label) || order.isEmpty()) {
        got.add(label);
      }
    }
    List<String> right = order.stream().filter(got::contains).toList();
    return right.equals(got)
        ? Optional.empty()
        : Optional.of(
            "ordered "
                + String.join(" < ", got)
                + ", right "
                + (right.isEmpty() ? "unordered" : String.join(" < ", right)));
  }

  private static Optional<String> weighted(JsonNode finding, Truth.Shares shares) {
    double all = shares.weights().values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Double> right = new HashMap<>();
    shares.weights().forEach((text, w) -> right.merge(plain(text), w / all, Double::sum));
    Set<String> maybe =
        shares.maybeMissing().stream().map(ReportComparison::plain).collect(Collectors.toSet());
    for (JsonNode cell : finding.get("cells")) {
      String label = plain(cell.get("label").asString());
      double share = cell.get("estimate").get("value").asDouble();
      if (maybe.isEmpty()
          && right.containsKey(label)
          && Math.abs(share - right.getOrDefault(label, 0.0)) > NEAR) {
        return Optional.of("share of " + label + " " + share + ", right " + right.get(label));
      }
    }
    return Optional.empty();
  }

  private Optional<String> battery(List<List<String>> names, Truth.Battery battery) {
    Set<Set<String>> scales = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      Optional<String> wrong = one(names.get(i), battery.statements().get(i));
      if (wrong.isPresent()) {
        return wrong.map(("statement " + (i + 1) + " ")::concat);
      }
      Set<String> labels = new TreeSet<>();
      JsonNode finding = finding(names.get(i)).orElseThrow();
      if (kind(finding).equals("frequency")) {
        finding.get("cells").forEach(cell -> labels.add(cell.get("label").asString()));
        labels.removeAll(battery.words());
      }
      scales.add(labels);
    }
    return scales.size() == 1
        ? Optional.empty()
        : Optional.of("statements of one battery on several scales " + scales);
  }

  // -- Any of a list

  private Optional<String> columns(List<List<String>> names, Truth.Columns set) {
    for (int i = 0; i < names.size(); i++) {
      Optional<String> wrong = column(names.get(i), set.chosen().get(i), set);
      if (wrong.isPresent()) {
        return wrong.map(("option " + names.subList(i, i + 1).getFirst().getLast() + " ")::concat);
      }
    }
    return Optional.empty();
  }

  private Optional<String> column(List<String> names, long chosen, Truth.Columns set) {
    Optional<String> variable = proposal.variable(names);
    if (variable.isEmpty()) {
      return notThere(names);
    }
    Optional<JsonNode> own = results.finding(variable.get());
    long count;
    long answered;
    if (own.isPresent()) {
      JsonNode finding = own.get();
      answered = answered(finding);
      switch (kind(finding)) {
        case "frequency" -> {
          count = 0;
          for (JsonNode cell : finding.get("cells")) {
            boolean marks =
                set.mark().contains(plain(cell.get("label").asString())) || set.mark().isEmpty();
            count += marks ? cell.get("count").asLong() : 0;
          }
        }
        case "mean" -> {
          JsonNode estimate = finding.get("groups").get(0).get("estimate");
          count = Math.round(estimate.get("value").asDouble() * answered);
        }
        default -> {
          return Optional.of("taken for a " + kind(finding) + " question");
        }
      }
    } else {
      String item = proposal.item(variable.get()).orElseThrow().id();
      String code = variable.get().substring(item.length() + 1);
      Optional<JsonNode> cell = results.option(item, code);
      if (cell.isEmpty()) {
        return Optional.of("no count of it");
      }
      count = cell.get().get("count").asLong();
      answered = answered(results.finding(item).orElseThrow());
    }
    return count == chosen && answered == set.answered()
        ? Optional.empty()
        : Optional.of(count + " of " + answered + ", right " + chosen + " of " + set.answered());
  }

  private static long answered(JsonNode finding) {
    return finding.has("answered")
        ? finding.get("answered").asLong()
        : finding.get("groups").get(0).get("estimate").get("n").asLong();
  }

  private Optional<String> cells(List<String> names, Truth.Cells set) {
    Optional<JsonNode> found = finding(names);
    if (found.isEmpty()) {
      return notThere(names);
    }
    JsonNode finding = found.get();
    if (!kind(finding).equals("multiple")) {
      return Optional.of(
          "taken for a "
              + kind(finding)
              + (finding.has("ordered") && finding.get("ordered").asBoolean() ? ", ordered" : ""));
    }
    Map<String, Long> right = new TreeMap<>();
    set.chosen().forEach((text, n) -> right.put(plain(text), n));
    Map<String, Long> got = new TreeMap<>();
    for (JsonNode cell : finding.get("cells")) {
      String label = plain(cell.get("label").asString());
      if (right.containsKey(label) || set.others().isEmpty()) {
        got.put(label, cell.get("count").asLong());
      }
    }
    got.values().removeIf(n -> n == 0);
    return got.equals(right) && answered(finding) == set.answered()
        ? Optional.empty()
        : Optional.of(
            "counts "
                + got
                + " of "
                + answered(finding)
                + ", right "
                + right
                + " of "
                + set.answered());
  }

  // -- Numbers, days, words

  private Optional<String> numbers(List<String> names, Truth.Numbers numbers) {
    Optional<JsonNode> found = finding(names);
    if (found.isEmpty()) {
      return notThere(names);
    }
    JsonNode finding = found.get();
    return switch (kind(finding)) {
      case "mean" -> mean(finding, numbers.values(), numbers);
      case "frequency" -> {
        Map<Double, Long> right = new TreeMap<>();
        numbers.values().forEach(v -> right.merge(v, 1L, Long::sum));
        Map<Double, Long> got = new TreeMap<>();
        for (JsonNode cell : finding.get("cells")) {
          try {
            if (cell.get("count").asLong() > 0) {
              got.put(Double.valueOf(cell.get("label").asString()), cell.get("count").asLong());
            }
          } catch (NumberFormatException e) {
            yield Optional.of("numbers taken for options such as " + cell.get("label").asString());
          }
        }
        yield got.equals(right)
            ? Optional.empty()
            : Optional.of("counts " + got + ", right " + right);
      }
      default -> Optional.of("taken for a " + kind(finding) + " question");
    };
  }

  private Optional<String> mean(JsonNode finding, List<Double> values, Truth.Numbers numbers) {
    double weights = numbers.weights().stream().mapToDouble(Double::doubleValue).sum();
    double sum = 0;
    for (int i = 0; i < values.size(); i++) {
      sum += values.get(i) * numbers.weights().get(i);
    }
    JsonNode estimate = finding.get("groups").get(0).get("estimate");
    double mean = sum / weights;
    boolean near =
        Math.abs(estimate.get("value").asDouble() - mean) <= NEAR * Math.max(1, Math.abs(mean));
    return (near || !weighsAlike()) && estimate.get("n").asLong() == values.size()
        ? Optional.empty()
        : Optional.of(
            "mean "
                + estimate.get("value").asDouble()
                + " of "
                + estimate.get("n").asLong()
                + ", right "
                + mean
                + " of "
                + values.size());
  }

  private Optional<String> mean(JsonNode finding, Truth.Shares shares) {
    List<Double> values = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    shares
        .counts()
        .forEach(
            (text, n) -> {
              for (long i = 0; i < n && !shares.maybeMissing().contains(text); i++) {
                values.add(Double.valueOf(text));
                weights.add(shares.weights().getOrDefault(text, 0.0) / n);
              }
            });
    return mean(finding, values, new Truth.Numbers(values, weights));
  }

  private Optional<String> days(List<String> names, Truth.Days days) {
    Optional<JsonNode> found = finding(names);
    if (found.isEmpty()) {
      return notThere(names);
    }
    JsonNode finding = found.get();
    return switch (kind(finding)) {
      case "mean" -> {
        if (finding.get("unit").isNull()) {
          yield Optional.of("days taken for numbers");
        }
        List<Double> values = days.days().stream().map(Long::doubleValue).toList();
        yield file.isWeighted()
            ? Optional.empty()
            : mean(
                finding,
                values,
                new Truth.Numbers(values, Collections.nCopies(values.size(), 1.0)));
      }
      case "frequency" ->
          frequency(
              finding,
              new Truth.Shares(days.texts(), Map.of(), days.inOrder(), Set.of("No answer"), false));
      case "text" ->
          finding.get("answered").asLong() == days.days().size()
              ? Optional.empty()
              : Optional.of(
                  finding.get("answered").asLong() + " days, right " + days.days().size());
      default -> Optional.of("taken for a " + kind(finding) + " question");
    };
  }

  private Optional<String> words(List<String> names, Truth.Words words) {
    Optional<JsonNode> found = finding(names);
    if (found.isEmpty()) {
      return notThere(names);
    }
    boolean texts = Set.of("text", "frequency").contains(kind(found.get()));
    return texts && answered(found.get()) == words.answered()
        ? Optional.empty()
        : Optional.of(
            kind(found.get()) + ", " + answered(found.get()) + ", right " + words.answered());
  }

  private Optional<String> nobody(List<String> names) {
    return finding(names)
        .filter(finding -> answered(finding) > 0)
        .map(finding -> answered(finding) + " answered, right 0");
  }

  private Optional<String> weight(List<String> names) {
    return proposal.weight().filter(names::contains).isPresent()
        ? Optional.empty()
        : Optional.of("the weight is not taken");
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
