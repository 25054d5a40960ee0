package org.soundings.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.soundings.analysis.Analysis;
import org.soundings.analysis.Findings;
import org.soundings.disclosure.Cleared;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.report.Provenance;
import org.soundings.report.Report;
import org.soundings.response.Response;
import org.soundings.response.ResponseBatch;
import org.soundings.store.ReleaseFile;
import org.soundings.tally.Derived;

/** The street, from stored responses to the files of a report. */
final class ReleasedReport {
  private final MessageDigest digest = sha256();
  private final List<Response> responses = new ArrayList<>();

  /** One more response; their order is that of random keys. */
  void add(Response response) {
    responses.add(response);
    Map<String, String> values = new TreeMap<>();
    response.values().forEach((variable, value) -> values.put(variable, value.toString()));
    digest.update(values.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param version of Soundings
   */
  List<ReleaseFile> files(Declaration study, String wave, String version) {
    Questionnaire questionnaire = Unweighted.questionnaire(study.questionnaire());
    ResponseBatch.Made made = ResponseBatch.of(questionnaire.codebook(), responses);
    Cleared<Findings> findings =
        Analysis.of(
            study.plan(),
            questionnaire.design(),
            Derived.columns(questionnaire, List.of(made.batch())));
    Provenance provenance =
        new Provenance(
            version,
            study.plan().sha256(),
            questionnaire.id(),
            questionnaire.version(),
            questionnaire.sha256(),
            study.id() + "/" + wave,
            HexFormat.of().formatHex(digest.digest()),
            responses.size(),
            Map.of(),
            made.notUnderstood() == 0
                ? Map.of()
                : Map.of("not in this version of the questionnaire", made.notUnderstood()));
    return written(findings, provenance);
  }

  private static List<ReleaseFile> written(Cleared<Findings> findings, Provenance provenance) {
    List<ReleaseFile> files = new ArrayList<>();
    Report.contents(findings, provenance)
        .forEach(
            (name, content) ->
                files.add(
                    new ReleaseFile(
                        name, HexFormat.of().formatHex(sha256().digest(content)), content)));
    return files;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
