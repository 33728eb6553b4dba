package dev.hindsight.testsupport.infrastructure;

import java.nio.file.Path;

/** Stands for Maven: starts one test JVM through a shell as Surefire does, hands on what it says and waits. */
final class RunProgram {

    public static void main(String[] arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Two commands, or the shell would replace itself by the last one.
        String line = "'%s' -cp '%s' %s; exit"
                .formatted(java, System.getProperty("java.class.path"), CoordinatesProgram.class.getName());
        Process process = new ProcessBuilder("sh", "-c", line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        System.out.println(
                ProcessHandle.current().pid() + " " + process.inputReader().readLine());
        System.in.read();
        process.getOutputStream().close();
        process.waitFor();
    }

    private RunProgram() {}
}
