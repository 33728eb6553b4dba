package dev.hindsight.testsupport.architecture;

/**
 * Where things live. A service is one package below the base package; the folders may lie anywhere in it, since a
 * second aggregate brings the same folders again.
 */
final class Layout {

    static final String BASE = "dev.hindsight";
    static final String PUBLISHED_LANGUAGE = BASE + ".events..";

    private static final String SERVICE = BASE + ".*";

    static final String STORED_EVENTS = SERVICE + "..events..";
    static final String MODEL = SERVICE + "..model..";
    static final String AGGREGATES = SERVICE + "..write";
    static final String WRITE = SERVICE + "..write..";
    static final String WRITE_SLICES = SERVICE + "..write.*..";
    static final String EACH_WRITE_SLICE = SERVICE + "..write.(*)..";
    static final String READ = SERVICE + "..read..";
    static final String READ_SLICES = SERVICE + "..read.*..";
    static final String EACH_READ_SLICE = SERVICE + "..read.(*)..";
    static final String AUTOMATION = SERVICE + "..automation..";
    static final String INTEGRATION = SERVICE + "..integration..";

    /** The simple name of the class that stands for a package's description; for rules about what people wrote. */
    static final String PACKAGE_INFO = "package-info";

    private Layout() {}
}
