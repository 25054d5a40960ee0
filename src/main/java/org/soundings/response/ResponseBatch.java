package org.soundings.response;

import java.util.List;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Codebook;
import org.soundings.questionnaire.Variable;

/** Responses, each a map of values, as columns. */
public final class ResponseBatch {
  private final List<Response> responses;
  private long notUnderstood;

  private ResponseBatch(List<Response> responses) {
    this.responses = responses;
  }

  /**
   * What was made.
   *
   * @param notUnderstood how many values the codebook does not know, such as a category that a
   *     later version of the questionnaire has no more; they count as not asked
   */
  public record Made(Batch batch, long notUnderstood) {}

  /** One column a variable of the codebook; rows in the order of the responses. */
  public static Made of(Codebook codebook, List<Response> responses) {
    ResponseBatch made = new ResponseBatch(List.copyOf(responses));
    List<Answers> columns = codebook.variables().stream().map(made::column).toList();
    return new Made(new Batch(responses.size(), columns), made.notUnderstood);
  }

  private Answers column(Variable variable) {
    int[] levels = new int[responses.size()];
    double[] numbers = new double[responses.size()];
    for (int row = 0; row < levels.length; row++) {
      Value value = responses.get(row).value(variable.name());
      levels[row] = level(variable, value);
      numbers[row] = value instanceof Value.Number number ? number.value() : Double.NaN;
    }
    Answers.Levels column = Answers.Levels.of(Answers.categories(variable), levels);
    return variable instanceof Variable.Interval ? new Answers.Numbers(numbers, column) : column;
  }

  private int level(Variable variable, Value value) {
    int answers = Answers.categories(variable);
    int level =
        switch (value) {
          case Value.Absent absent -> answers + absent.reason().ordinal();
          case Value.Code code ->
              variable instanceof Variable.Categorical choice ? place(choice, code.code()) : -1;
          case Value.Number number -> variable instanceof Variable.Interval ? 0 : -1;
          case Value.Words words -> variable instanceof Variable.Text ? 0 : -1;
        };
    if (level >= 0) {
      return level;
    }
    notUnderstood++;
    return answers + Missing.NOT_ASKED.ordinal();
  }

  private static int place(Variable.Categorical choice, String code) {
    List<Category> categories = choice.categories();
    for (int i = 0; i < categories.size(); i++) {
      if (categories.get(i).code().equals(code)) {
        return i;
      }
    }
    return -1;
  }
}
