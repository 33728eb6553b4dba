package dev.hindsight.testsupport.infrastructure;

/** A test JVM that asks for the infrastructure, says where it is and waits to be ended. */
final class CoordinatesProgram {

    public static void main(String[] arguments) throws Exception {
        Coordinates coordinates = new InfrastructureLauncher(TestRun.current()).findOrStart();
        System.out.println(coordinates.serverPid() + " " + coordinates.kafkaBootstrapServers() + " "
                + coordinates.postgres().jdbcUrl());
        System.in.read();
    }

    private CoordinatesProgram() {}
}
