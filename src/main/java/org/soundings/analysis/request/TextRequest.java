package org.soundings.analysis.request;

import java.util.List;
import org.soundings.analysis.finding.Finding;
import org.soundings.disclosure.Fact;
import org.soundings.tally.Base;
import org.soundings.tally.TableId;

/** How many wrote something in answer to an open question; never what. */
public record TextRequest(String id, String variable) implements Request {
  @Override
  public String asked() {
    return "";
  }

  @Override
  public List<Fact> facts() {
    return List.of(new Fact.Counts(List.of(variable)));
  }

  @Override
  public List<TableId> tables() {
    return List.of(TableId.of(variable));
  }

  @Override
  public Finding.OpenText find(Evidence evidence) {
    return new Finding.OpenText(
        id,
        evidence.say(evidence.variable(variable).wording()),
        Base.of(evidence.release().table(variable)));
  }
}
