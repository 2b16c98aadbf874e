package dev.weir.pipeline;

import dev.weir.detect.TextScanner;
import dev.weir.model.Flow;
import dev.weir.policy.PolicyBook;

/**
 * Weir. Start here: {@link #pass} is the whole product. Data goes in as a {@link Flow}; each stage takes only what the
 * stage before it gives, so none can be skipped or moved.
 *
 * <p>An instance makes one release. A crash at any point leaves the release with its receipt or no release; a fault
 * throws a {@link WeirException} and leaves nothing.
 */
public final class Weir implements AutoCloseable {
    private final Reading reading;
    private final Detecting detecting;
    private final Deciding deciding;
    private final Protecting protecting;
    private final Measuring measuring;
    private final Staging staging;
    private final Recording recording;
    private final Workplace workplace;

    private Weir(Home home, PolicyBook policies, Settings settings, TextScanner scanner, Progress progress) {
        Workplace.refuseToReplace(settings, home.folder());
        Workplace.refuseToReplace(settings, policies.folder());
        this.workplace = Workplace.beside(settings);
        this.reading = new Reading(settings, workplace, progress);
        this.detecting = new Detecting(scanner, workplace, progress);
        this.deciding = new Deciding(policies);
        this.protecting = new Protecting(home, policies, settings, workplace, scanner, progress);
        this.measuring = new Measuring(workplace, progress);
        this.staging = new Staging(home, policies, workplace, progress);
        this.recording = new Recording(home, policies, settings, workplace, progress);
    }

    /**
     * Makes a weir for one release.
     *
     * @throws WeirException when the target can't be written to, or holds something already
     */
    public static Weir open(Home home, PolicyBook policies, Settings settings, TextScanner scanner, Progress progress) {
        return new Weir(home, policies, settings, scanner, progress);
    }

    /** Lets data pass, or not. */
    public Outcome pass(Flow flow) {
        Read source = reading.read(flow);
        Found found = detecting.detect(source);
        Decided decision = deciding.decide(found);
        Protected protectedData = protecting.protect(decision);
        Measured measured = measuring.measure(protectedData);
        Staged staged = staging.stage(measured);
        return recording.record(staged);
    }

    /** Takes away what is left of a release that did not come about. */
    @Override
    public void close() {
        workplace.close();
    }
}
