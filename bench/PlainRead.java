import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * OpenCSV's plain read of the speed tests' file: every cell a String, nothing done with it. First run cold, then warm.
 *
 * <p>{@code java -cp "target/soundings/WEB-INF/lib/*" bench/PlainRead.java FOLDER [RUNS]}
 */
public final class PlainRead {
  public static void main(String[] arguments) throws Exception {
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    for (int run = 1; run <= runs; run++) {
      long start = System.nanoTime();
      long cells = 0;
      try (CSVReader reader =
          new CSVReaderBuilder(Files.newBufferedReader(Path.of(arguments[0], "answers.csv")))
              .withCSVParser(new RFC4180ParserBuilder().build())
              .build()) {
        for (String[] row = reader.readNextSilently(); row != null; row = reader.readNextSilently()) {
          cells += row.length;
        }
      }
      System.out.printf("OpenCSV plain read, run %d: %.2f s, %d cells%n", run, (System.nanoTime() - start) / 1e9, cells);
    }
  }
}
