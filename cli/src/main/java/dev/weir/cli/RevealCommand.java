package dev.weir.cli;

import dev.weir.model.Action;
import dev.weir.model.Context;
import dev.weir.model.DataClass;
import dev.weir.model.Destination;
import dev.weir.model.Principal;
import dev.weir.model.Purpose;
import dev.weir.model.Request;
import dev.weir.model.Taxonomy;
import dev.weir.pipeline.Home;
import dev.weir.pipeline.Revealing;
import dev.weir.pipeline.WeirException;
import dev.weir.policy.PolicyBook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code weir reveal}: from tokens back to values, under a policy. */
@Command(
        name = "reveal",
        mixinStandardHelpOptions = true,
        description =
                "Give back the originals of tokens: one a line on standard input, one a line on standard output, in"
                        + " order; all or none.",
        footer = {
            "",
            "Examples:",
            "  weir reveal --as billing@hospital --purpose refund < encrypted.txt",
            "  weir reveal --as ann@hospital --purpose recall --class id.mrn --released-for readmission-model < tokens.txt",
            "",
            "Exit: 0 all revealed, 1 fault (a line is no token), 2 usage, 3 refused by policy."
        })
final class RevealCommand implements Callable<Integer> {
    @Option(names = "--as", required = true, paramLabel = "WHO", description = "who asks, as the policy knows them")
    String who = "";

    @Option(names = "--purpose", required = true, paramLabel = "WHY", description = "what the values are for")
    String purpose = "";

    @Option(names = "--policy", paramLabel = "DIR", description = "the policies (default: policy/ in the home)")
    @Nullable
    Path policy;

    @Option(names = "--class", paramLabel = "CLASS", description = "the class of tokens; encrypted values say theirs")
    @Nullable
    String dataClass;

    @Option(
            names = "--released-for",
            paramLabel = "PURPOSE",
            description = "the purpose that tokens were made for (default: --purpose)")
    @Nullable
    String releasedFor;

    @Option(names = "--domain", paramLabel = "NAME", description = "the domain that tokens were made in, if any")
    @Nullable
    String domain;

    @Mixin
    HomeOption home = new HomeOption();

    private final Terminal terminal;
    private final InputStream in;

    RevealCommand(Terminal terminal, InputStream in) {
        this.terminal = terminal;
        this.in = in;
    }

    @Override
    public Integer call() {
        Optional<DataClass> asked = Optional.ofNullable(dataClass)
                .map(id -> Usage.check(() -> Taxonomy.standard().get(id)));
        if (!Home.exists(home.folder())) {
            throw new WeirException(
                    WeirException.Code.HOME,
                    "no home in " + home.folder() + "; tokens can be revealed only with the keys that made them");
        }
        var opened = Home.open(home.folder());
        var book = PolicyBook.load(policy == null ? opened.policyFolder() : policy, Taxonomy.standard());
        var request = new Request(
                new Principal(who),
                Action.REVEAL,
                new Purpose(purpose),
                new Destination("screen", "local"),
                new Context(Instant.now(), "local", 0));
        var revealing = new Revealing(
                opened, book, asked, releasedFor == null ? purpose : releasedFor, Optional.ofNullable(domain));
        return switch (revealing.reveal(request, tokens())) {
            case Revealing.Answer.Revealed revealed -> {
                revealed.values().forEach(terminal.out::println);
                terminal.out.flush();
                yield Exit.OK;
            }
            case Revealing.Answer.Denied denied -> {
                terminal.err.println("weir: refused, nothing was revealed:");
                denied.reasons().forEach(reason -> terminal.err.println("  " + reason));
                yield Exit.REFUSED;
            }
        };
    }

    private List<String> tokens() {
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw WeirException.source("standard input", "can't be read");
        }
    }
}
