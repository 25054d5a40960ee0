package org.soundings.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.soundings.analysis.Disposition;
import org.soundings.analysis.Recruitment;
import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Place;
import org.soundings.report.drawing.Drawing;
import org.soundings.report.drawing.Mark;
import org.soundings.report.drawing.Measured;
import org.soundings.report.drawing.Palette;
import org.soundings.report.figure.Alone;
import org.soundings.report.figure.Anchors;
import org.soundings.report.figure.Figure;
import org.soundings.report.figure.FlowFigure;
import org.soundings.report.wording.Language;

/**
 * Q5: every figure as it is on a telephone and on a desk, light, dark and grey, in {@code
 * target/pictures} to be looked at.
 */
class PicturesIT {
  /** What a page of 320 and of 1280 pixels leaves to its figures. */
  private static final int ON_A_TELEPHONE = 288;

  private static final int ON_A_DESK = 672;
  private static final int IN_A_COLUMN = 320;
  private static final int TRENDS = 4;
  private static final Path FOLDER = Path.of("target/pictures");

  /** A drawing with the width that it is given. */
  private record Shown(String name, Drawing drawing, int width) {}

  private static final List<Shown> SHOWN = shown();

  private static List<Shown> shown() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    Example example = new Example(420, 1);
    for (Policy policy : List.of(Policy.OPEN, Policy.RESEARCH)) {
      PageContent.of(example.findings(policy, false).value(), Example.provenance())
          .figures()
          .forEach(f -> figures.put(policy.name() + "-" + f.file(), f));
    }
    PageContent.of(
            ExampleWaves.changes(Policy.RESEARCH, 420, 30, 300, 500).value(), Example.provenance())
        .figures()
        .stream()
        .limit(TRENDS)
        .forEach(f -> figures.put("trend-" + f.file(), f));
    PageContent.of(
            ExampleWaves.changes(Policy.OPEN, 420, 300, 500, 90, 250, 420, 380).value(),
            Example.provenance())
        .figures()
        .stream()
        .limit(TRENDS)
        .forEach(f -> figures.put("long-trend-" + f.file(), f));
    Map<Disposition, Long> counts = new EnumMap<>(Disposition.class);
    for (Disposition disposition : Disposition.values()) {
      counts.put(disposition, 120L + 400 * disposition.ordinal());
    }
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    Recruitment recruitment = new Recruitment(Place.of("plan"), all, counts, false, 1);
    figures.put("dispositions", FlowFigure.of(new Anchors(), recruitment, Language.ENGLISH));
    List<Shown> shown = new ArrayList<>();
    figures.forEach((name, figure) -> add(name, figure.taken(), shown));
    return shown;
  }

  private static void add(String name, List<Figure.Panel> panels, List<Shown> shown) {
    for (int i = 0; i < panels.size(); i++) {
      Figure.Panel panel = panels.get(i);
      String of = panels.size() == 1 ? name : name + "-" + (i + 1);
      shown.add(new Shown(of + "-320", panel.narrow(), ON_A_TELEPHONE));
      Drawing wide = panel.wide();
      shown.add(
          new Shown(
              of + "-1280",
              wide == null ? panel.narrow() : wide,
              wide == null ? IN_A_COLUMN : ON_A_DESK));
    }
  }

  private static List<Measured> words(Shown shown) {
    return shown.drawing().marks().stream()
        .filter(mark -> mark instanceof Mark.Text)
        .map(mark -> Measured.of((Mark.Text) mark, shown.width()))
        .toList();
  }

  @Test
  void noWordsLeaveTheirFigure() {
    List<String> cut = new ArrayList<>();
    for (Shown shown : SHOWN) {
      for (Measured words : words(shown)) {
        boolean inside =
            words.left() >= -1
                && words.right() <= shown.width() + 1
                && words.bottom() <= shown.drawing().height() + 1;
        if (!inside) {
          cut.add(shown.name() + ": " + words);
        }
      }
    }
    assertEquals(List.of(), cut);
  }

  @Test
  void noWordsCoverOthers() {
    List<String> covered = new ArrayList<>();
    for (Shown shown : SHOWN) {
      List<Measured> words = words(shown);
      for (int i = 0; i < words.size(); i++) {
        for (int j = i + 1; j < words.size(); j++) {
          if (words.get(i).overlaps(words.get(j))) {
            covered.add(shown.name() + ": " + words.get(i) + " and " + words.get(j));
          }
        }
      }
    }
    assertEquals(List.of(), covered);
  }

  /** As a printer without colours shows it, by luma (ITU-R BT.601). */
  private static BufferedImage grey(BufferedImage picture) {
    BufferedImage grey =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        int luma =
            (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255) + 500) / 1000;
        grey.setRGB(x, y, luma * 0x010101);
      }
    }
    return grey;
  }

  @Test
  void everyFigureIsDrawnToBeLookedAt() throws IOException {
    Files.createDirectories(FOLDER);
    for (Shown shown : SHOWN) {
      byte[] light = Alone.png(shown.drawing(), shown.width(), 2, Palette.LIGHT);
      Files.write(FOLDER.resolve(shown.name() + "-light.png"), light);
      Files.write(
          FOLDER.resolve(shown.name() + "-dark.png"),
          Alone.png(shown.drawing(), shown.width(), 2, Palette.DARK));
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(light));
      ImageIO.write(grey(picture), "png", FOLDER.resolve(shown.name() + "-grey.png").toFile());
    }
    assertTrue(SHOWN.size() > 80, "pictures: " + SHOWN.size());
  }
}
