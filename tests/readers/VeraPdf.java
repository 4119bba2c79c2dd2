import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Reads names of PDFs, a line each, and prints a line for each fault and one at the end of each. */
public class VeraPdf {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(arguments[0]);
        BufferedReader names =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String name;
        while ((name = names.readLine()) != null) {
            for (String fault : faults(name, flavour)) {
                System.out.println("fault\t" + name + "\t" + fault.replaceAll("\\s+", " "));
            }
            System.out.println("done\t" + name);
        }
    }

    private static TreeSet<String> faults(String name, PDFAFlavour flavour) {
        TreeSet<String> found = new TreeSet<>();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(name), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            for (TestAssertion one : result.getTestAssertions()) {
                if (one.getStatus() == TestAssertion.Status.FAILED) {
                    found.add(one.getRuleId().getClause() + " " + one.getMessage());
                }
            }
            if (!result.isCompliant() && found.isEmpty()) {
                found.add("does not comply, and no rule says why");
            }
        } catch (Exception problem) {
            found.add("cannot be read: " + problem);
        }
        return found;
    }
}
