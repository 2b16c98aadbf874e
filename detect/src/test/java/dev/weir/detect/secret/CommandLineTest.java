package dev.weir.detect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    /** The password is between the signs « and »; they are taken out before the scan. */
    @ParameterizedTest
    @CsvSource(delimiter = '\t', quoteCharacter = '`', textBlock = """
            requirepass «Tr0ub4dor&3x»
            masterauth «horsebattery»
            bindpw «Tr0ub4dor3x»
            mysql -u root -p«Tr0ub4dor3x» shop
            /usr/bin/mysqldump -uroot -p'«Tr0ub4dor3x»' -h db1 shop
            $(mariadb-dump -p"«Tr0ub4dor 3x»" shop)
            sshpass -p «Qwe123rty» ssh host
            sshpass -p'«Qwe123rty»' ssh host
            net user jsmith «Tr0ub4dor3x» /add
            net use x: \\\\fs01\\share «Tr0ub4dor3x» /user:CORP\\jsmith
            net use \\\\fs01\\share «Tr0ub4dor3x»
            curl -u admin:«Pa55word9» https://x.org
            curl -s https://x.org --user "admin:«Pa55word9»"
            curl --user=admin:«Pa55word9» https://x.org
            htpasswd -b .htpasswd jsmith «Tr0ub4dor3x»
            htpasswd -cbB "/etc/my file" jsmith «Tr0ub4dor3x»
            machine api.example.com login jsmith password «Tr0ub4dor3x»
            db.internal:5432:shop:app:«Tr0ub4dor3x»
            ALTER USER shop IDENTIFIED BY '«Tr0ub4dor3x»';
            create user 'x'@'%' identified by "«horsebattery»"
            jdbc:oracle:thin:scott/«Tr0ub4dor3x»@//db:1521/orcl
            sqlplus -s scott/«Tr0ub4dor3x»@orcl @run.sql
            sqlplus scott/«Tr0ub4dor3x»
            sqlcmd -S db -U sa -P «Tr0ub4dor3x» -Q x
            ConvertTo-SecureString "«Tr0ub4dor3x»" -AsPlainText -Force
            ConvertTo-SecureString -String '«Tr0ub4dor3x»' -AsPlainText
            docker login -u jsmith -p «Tr0ub4dor3x» registry.internal
            redis-cli -h cache -a «Tr0ub4dor3x» ping
            mongosh -u admin -p «Tr0ub4dor3x» --authenticationDatabase admin
            ldapsearch -x -D cn=admin -w «horsebattery» -b dc=internal
            echo '«Tr0ub4dor3x»' | sudo -S apt update
            printf "jsmith:«Tr0ub4dor3x»" | chpasswd
            echo «Tr0ub4dor3x» | docker login -u jsmith --password-stdin
            useradd -m -p «Tr0ub4dor3x» jsmith
            smbclient //fs01/share -U jsmith%«Tr0ub4dor3x»
            keytool -genkey -storepass «Tr0ub4dor3x» -alias a
            snmpwalk -v2c -c «Tr0ub4dor3x» 10.0.0.1
            username admin privilege 15 password 0 «Tr0ub4dor3x»
            xfreerdp /u:jsmith /p:«Tr0ub4dor3x» /v:10.0.0.9
            zip -r -P «horsebattery» out.zip a.csv
            7z a -p«Tr0ub4dor3x» out.7z a.csv
            """)
    void thePasswordIsFoundWhereTheCommandTakesIt(String marked) {
        int start = marked.indexOf('«');
        int end = marked.indexOf('»') - 1;
        String text = marked.replace("«", "").replace("»", "");
        for (String frame : new String[] {"%s", "first line\n%s\nnext line", "\t%s\r\n", "$ %s # done"}) {
            String whole = frame.replace("%s", text);
            int shift = whole.indexOf(text);
            assertThat(SecretRulesTest.scan(whole))
                    .as(whole)
                    .anyMatch(f -> f.dataClass().id().equals("secret.password")
                            && f.start() == start + shift
                            && f.end() == end + shift);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker run -p 8080:80 image9",
                "mysql -u root -p shop1",
                "mysql -p$DB_PASSWORD shop",
                "mysql -p${DB_PASSWORD} shop",
                "mysqldump --password=changeme",
                "MySQL 8.0 -packages are here",
                "curl -u $USER:$PASS https://x.org",
                "curl -u \"$USER:$PASS\" https://x.org",
                "curl --username a:b1c2d3",
                "echo hello1234 | grep hello",
                "echo hello1234",
                "echo $PASSWORD | sudo -S ls",
                "mongodump -p $MONGO_PW",
                "unzip -P",
                "They are identified by their badge2 number",
                "a row is identified by id2key and name",
                "net user /add",
                "net user jsmith * /add",
                "net user jsmith /active:yes",
                "net users grew by 20000x",
                "the machine at the login desk has a password sticker",
                "username: admin1",
                "the username and password 2fa prompt",
                "htpasswd -c file1 user1 extra1",
                "10.0.0.1:5432:tcp open",
                "sqlplus / as sysdba",
                "login -p",
                "ldap://host1/x -w 12345a",
                "snmpwalk -v2c -c public 10.0.0.1",
                "IDENTIFIED BY '<password>'",
                "zip -9 a1b2c3.zip file9",
                "requirepass",
                "requirepass $REDIS_PASSWORD",
                "ConvertTo-SecureString $pw -AsPlainText",
                "pw is not set",
                "the password \"field\" is empty",
                "pw reset link"
            })
    void whatIsNoPasswordIsNotFound(String text) {
        assertThat(SecretRulesTest.scan(text + "\n"))
                .as(text)
                .noneMatch(f -> f.dataClass().id().equals("secret.password"));
    }
}
