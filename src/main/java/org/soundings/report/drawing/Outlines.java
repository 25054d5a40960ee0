package org.soundings.report.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Words as outlines, from the font of the PDF: the same picture on every machine, whatever fonts it
 * has. A letter that the font lacks is a box.
 */
final class Outlines {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final Outlines OF = new Outlines(parsed());

  /**
   * A letter.
   *
   * @param outline in the font's units, upwards
   * @param advance to the next letter, in the font's units
   */
  private record Letter(Path2D outline, double advance) {}

  private final TrueTypeFont font;
  private final Map<Integer, Letter> letters = new ConcurrentHashMap<>();

  private Outlines(TrueTypeFont font) {
    this.font = font;
  }

  /** The outline of words that begin at 0 on a line at 0, downwards. */
  static Path2D of(String words, double size) {
    return OF.outline(words, size);
  }

  /** How wide they are. */
  static double width(String words, double size) {
    return words.codePoints().mapToDouble(c -> OF.letter(c).advance).sum() * OF.scale(size);
  }

  /** How wide one letter is. */
  static double width(int point, double size) {
    return OF.letter(point).advance * OF.scale(size);
  }

  private Path2D outline(String words, double size) {
    Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double scale = scale(size);
    double x = 0;
    for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
      Letter letter = letter(words.codePointAt(i));
      AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, 0);
      all.append(letter.outline.getPathIterator(place), false);
      x += letter.advance * scale;
    }
    return all;
  }

  private double scale(double size) {
    try {
      return size / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Letter letter(int point) {
    return letters.computeIfAbsent(point == '\u00A0' ? ' ' : point, this::read);
  }

  private Letter read(int point) {
    try {
      int glyph = font.getUnicodeCmapLookup().getGlyphId(point);
      GlyphData data = font.getGlyph().getGlyph(glyph);
      Path2D outline = data == null ? new Path2D.Double() : data.getPath();
      return new Letter(outline, font.getAdvanceWidth(glyph));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeFont parsed() {
    try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
      if (in == null) {
        throw new IllegalStateException(FONT + " is not in the program");
      }
      return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
