package org.soundings.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.VariableSet;
import org.soundings.questionnaire.file.Entry;
import org.soundings.tally.Derived;

/** Reads what a plan asks for. The words that begin a finding are listed here, once. */
final class RequestReader {
  private final Map<String, BiFunction<Entry, String, @Nullable Request>> words =
      new TreeMap<>(
          Map.of(
              "frequency", this::frequency,
              "crosstab", this::crosstab,
              "mean", this::mean,
              "scale", this::scale));
  private final Questionnaire questionnaire;
  private final List<Reference> references;
  private final Codebook codebook;
  private final Set<String> ids = new HashSet<>();

  RequestReader(Questionnaire questionnaire, List<Reference> references) {
    this.questionnaire = questionnaire;
    this.references = references;
    this.codebook = Derived.codebook(questionnaire);
  }

  /** The request, or nothing where it cannot be understood; why is noted at the entry. */
  Stream<Request> read(Entry entry) {
    Optional<String> word = words.keySet().stream().filter(entry.keys()::contains).findFirst();
    if (word.isEmpty()) {
      entry.note(PlanProblem.NO_FINDING, String.join(", ", words.keySet()));
      return Stream.empty();
    }
    BiFunction<Entry, String, @Nullable Request> reader =
        Optional.ofNullable(words.get(word.get())).orElseThrow();
    String of = entry.need(word.get()).text();
    Request request = reader.apply(entry, entry.find("id").map(Entry::name).orElse(of));
    if (request != null && !ids.add(request.id())) {
      entry.note(PlanProblem.SAME_ID, request.id());
    }
    return Stream.ofNullable(request);
  }

  private @Nullable Request frequency(Entry entry, String id) {
    Entry of = entry.need("frequency");
    Optional<VariableSet> set = codebook.set(of.text());
    if (set.isPresent()) {
      return switch (set.get().kind()) {
        case MULTIPLE -> new MultipleRequest(id, set.get());
        case RANKING -> new RankingRequest(id, set.get());
        case GRID -> new GridRequest(id, set.get());
        case SHARES -> new SharesRequest(id, set.get());
      };
    }
    if (codebook.variable(of.text()).orElse(null) instanceof Variable.Text) {
      return new TextRequest(id, of.text());
    }
    String variable = categories(of);
    return variable == null ? null : new FrequencyRequest(id, variable);
  }

  private @Nullable Request crosstab(Entry entry, String id) {
    String rows = categories(entry.need("crosstab"));
    String columns = categories(entry.need("by"));
    String named = entry.keys().contains("id") ? id : id + "-by-" + entry.need("by").text();
    return rows == null || columns == null ? null : new CrosstabRequest(named, rows, columns);
  }

  private @Nullable Request mean(Entry entry, String id) {
    Entry of = entry.need("mean");
    Variable variable = variable(of);
    boolean grouped = entry.find("by").isPresent();
    String by = grouped ? categories(entry.need("by")) : null;
    if (variable instanceof Variable.Nominal || variable instanceof Variable.Text) {
      of.note(PlanProblem.NO_MEAN, variable.name());
      return null;
    }
    String named =
        entry.keys().contains("id") || !grouped ? id : id + "-by-" + entry.need("by").text();
    return variable == null || (grouped && by == null)
        ? null
        : new MeanRequest(named, variable.name(), by, scaleOf(variable.name()), references);
  }

  private @Nullable Request scale(Entry entry, String id) {
    Entry of = entry.need("scale");
    Scale scale = scaleOf(of.text());
    if (scale == null) {
      of.note(
          PlanProblem.UNKNOWN_SCALE,
          of.text(),
          Spelling.remedy(of.text(), questionnaire.scales().stream().map(Scale::id).toList()));
      return null;
    }
    boolean grouped = entry.find("by").isPresent();
    String by = grouped ? categories(entry.need("by")) : null;
    return grouped && by == null ? null : new MeanRequest(id, scale.id(), by, scale, references);
  }

  private @Nullable Scale scaleOf(String id) {
    return questionnaire.scales().stream().filter(s -> s.id().equals(id)).findFirst().orElse(null);
  }

  /** The name of the variable whose categories can be counted: its own, or its bands'. */
  private @Nullable String categories(Entry of) {
    Variable variable = variable(of);
    if (variable == null || variable instanceof Variable.Categorical) {
      return variable == null ? null : variable.name();
    }
    String band = Derived.band(variable.name());
    if (codebook.variable(band).isPresent()) {
      return band;
    }
    of.note(PlanProblem.NOT_CATEGORIES, variable.name());
    return null;
  }

  private @Nullable Variable variable(Entry of) {
    Variable variable = codebook.variable(of.text()).orElse(null);
    if (variable == null) {
      List<String> names =
          new ArrayList<>(codebook.variables().stream().map(Variable::name).toList());
      codebook.sets().forEach(set -> names.add(set.name()));
      of.note(PlanProblem.UNKNOWN_VARIABLE, of.text(), Spelling.remedy(of.text(), names));
    }
    return variable;
  }
}
