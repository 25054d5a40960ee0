package org.soundings.tally;

import java.util.List;
import org.soundings.questionnaire.Variable;
import org.soundings.response.Answers;

/** One variable that follows from others. */
interface Derivation {
  Variable variable();

  /** Its column, from the columns before it. */
  Answers of(List<Answers> columns, int rows);
}
