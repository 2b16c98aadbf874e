// Reads lines "COUNTRY<tab>name<tab>value", answers 1 or 0 for each: what the npm package stdnum says of the value.
const path = require('path');
const { stdnum } = require(path.join(process.argv[2], 'node_modules', 'stdnum'));
const lines = require('fs').readFileSync(0, 'utf8').split('\n').filter(line => line.length > 0);
const answers = lines.map(line => {
  const [country, name, value] = line.split('\t');
  return stdnum[country][name].validate(value).isValid ? '1' : '0';
});
process.stdout.write(answers.join(''));
