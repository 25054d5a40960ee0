package org.soundings.instrument;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.soundings.exchange.ResponsesCsv;
import org.soundings.exchange.Strictness;
import org.soundings.pipeline.AnswerSource;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Variable;
import org.soundings.questionnaire.file.QuestionnaireFile;
import org.soundings.response.Answers;
import org.soundings.response.Batch;
import org.soundings.response.Missing;
import org.soundings.response.Response;
import org.soundings.response.Value;
import org.soundings.tally.Columns;
import org.soundings.tally.Derived;

/** One person's answers to an instrument, and the scores that they come to. */
final class Scored {
  static final Path PACKS = Path.of("questionnaires/instruments");

  private final Codebook codebook;
  private final Batch batch;

  private Scored(Codebook codebook, Batch batch) {
    this.codebook = codebook;
    this.batch = batch;
  }

  static Questionnaire pack(String name) {
    return QuestionnaireFile.readOrRefuse(PACKS.resolve(name + ".yaml"));
  }

  /**
   * @param codes variable to code; what is left out was skipped
   */
  static Scored of(Path folder, Questionnaire questionnaire, Map<String, String> codes) {
    Map<String, Value> values = new HashMap<>();
    for (Variable variable : questionnaire.codebook().variables()) {
      String code = codes.get(variable.name());
      values.put(
          variable.name(), code == null ? new Value.Absent(Missing.SKIPPED) : new Value.Code(code));
    }
    Path data = folder.resolve("one.csv");
    ResponsesCsv.write(data, questionnaire, List.of(new Response(values)).stream());
    AnswerSource read = AnswerSource.of(questionnaire, data, Strictness.STRICT, bytes -> {});
    Columns columns = Derived.columns(questionnaire, read.batches());
    return new Scored(columns.codebook(), columns.batches().getFirst());
  }

  /** The score, or NaN where there is none. */
  double score(String scale) {
    Answers.Numbers numbers = (Answers.Numbers) column(scale);
    return numbers.answered(0) ? numbers.value(0) : Double.NaN;
  }

  /** The code of the band that holds the score. */
  String band(String scale) {
    String name = Derived.band(scale);
    Variable.Categorical bands = (Variable.Categorical) codebook.variable(name).orElseThrow();
    return bands.categories().get(((Answers.Levels) column(name)).level(0)).code();
  }

  private Answers column(String name) {
    List<String> names = codebook.variables().stream().map(Variable::name).toList();
    return batch.columns().get(names.indexOf(name));
  }

  /**
   * Each of the questionnaire's variables with the code that {@code of} gives its place, from 1.
   */
  static Map<String, String> all(List<String> variables, IntFunction<String> of) {
    Map<String, String> codes = new HashMap<>();
    IntStream.range(0, variables.size()).forEach(i -> codes.put(variables.get(i), of.apply(i + 1)));
    return codes;
  }
}
