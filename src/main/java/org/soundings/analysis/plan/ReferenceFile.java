package org.soundings.analysis.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundings.analysis.PlanProblem;
import org.soundings.analysis.finding.Reference;
import org.soundings.questionnaire.Band;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Scale;
import org.soundings.questionnaire.Spelling;
import org.soundings.questionnaire.file.Entry;
import org.soundings.questionnaire.file.Languages;
import org.soundings.questionnaire.file.Wordings;
import org.soundings.questionnaire.file.YamlFile;

/**
 * Reads published values to compare scores with. A scale that the questionnaire has not is passed
 * over: one file may serve several questionnaires.
 */
final class ReferenceFile {
  private ReferenceFile() {}

  static List<Reference> read(
      Path path, Questionnaire questionnaire, String language, Problems problems) {
    Entry root = YamlFile.read(path, problems);
    List<Reference> read = new ArrayList<>();
    if (root.hasKeys()) {
      Languages.speakDeclared(root, language);
      root.need("references").name();
      for (Entry entry : root.need("values").list()) {
        Reference reference = reference(entry);
        scale(questionnaire, reference.scale())
            .filter(scale -> knows(scale, reference, entry))
            .ifPresent(scale -> read.add(reference));
      }
      root.finish();
    }
    return read;
  }

  private static Optional<Scale> scale(Questionnaire questionnaire, String id) {
    return questionnaire.scales().stream().filter(scale -> scale.id().equals(id)).findFirst();
  }

  private static boolean knows(Scale scale, Reference reference, Entry entry) {
    if (reference.speaksOf(scale)) {
      return true;
    }
    List<String> known = scale.bands().stream().map(Band::code).toList();
    String band = String.valueOf(reference.band());
    entry.need("band").note(PlanProblem.NO_BAND, scale.id(), band, Spelling.remedy(band, known));
    return false;
  }

  private static Reference reference(Entry entry) {
    boolean share = entry.keys().contains("band");
    double value = entry.need(share ? "share" : "mean").number();
    if (share && !(value >= 0 && value <= 1)) {
      entry.need("share").note(PlanProblem.NOT_A_SHARE, value);
    }
    return new Reference(
        entry.need("scale").text(),
        Wordings.ofAny(entry.need("label")).text(),
        share ? entry.need("band").text() : null,
        value,
        share ? Double.NaN : entry.need("sd").number(),
        entry.need("n").whole(2, Integer.MAX_VALUE),
        Wordings.ofAny(entry.need("source")).text());
  }
}
